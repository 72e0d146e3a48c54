const BLOCKS =
  'div, li, p, h1, h2, h3, h4, h5, h6, ul, ol, header, section, article, nav, summary, details, [role="group"], [role="treeitem"]';

/** An element as somebody would read it aloud: one line a block, checkboxes as `[x]`. */
export function elementText(root) {
  const lines = [''];
  const visit = (node) => {
    if (node.nodeType === 3) lines[lines.length - 1] += (node.textContent ?? '').replace(/\s+/g, ' ');
    if (!(node instanceof HTMLElement) || node.hidden) return;
    const isBlock = node.matches(BLOCKS);
    if (isBlock && lines.at(-1)?.trim() !== '') lines.push('');
    if (node instanceof HTMLInputElement && node.type === 'checkbox')
      lines[lines.length - 1] += node.checked ? '[x] ' : '[ ] ';
    else if (node.getAttribute('role') === 'checkbox')
      lines[lines.length - 1] += node.ariaChecked === 'true' ? '[x] ' : '[ ] ';
    for (const child of node.childNodes) visit(child);
    if (isBlock) lines.push('');
    else if (!/\s$/.test(lines.at(-1) ?? '')) lines[lines.length - 1] += ' ';
  };
  visit(root);
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
