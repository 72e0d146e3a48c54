import { codeBlocksIn } from '../markdown/blocks';
import { CONTAINERS, LIST_MARKER } from '../markdown/lines';
import { scanNote } from '../markdown/scan';

/** At a line's end, or on a line of its own: https://help.obsidian.md/links#Link+to+a+block+in+a+note */
const BLOCK_ID = /(?:^|[ \t]+)\^([A-Za-z0-9-]+)[ \t]*$/;
const CODE_OR_COMMENT = /(`+)(?:[^`]|[^`][\s\S]{0,999}?[^`])\1(?!`)|%%[\s\S]*?%%|<!--[\s\S]*?-->/g;
const COMMENT_BLOCK = /%%[\s\S]*?(?:%%|$)|<!--[\s\S]*?(?:-->|$)/;
const BLANK_ITEM = new RegExp(`^[ \\t>]*${LIST_MARKER}[ \\t]+\\[.\\][ \\t]*$`, 'u');

/** Lines of Markdown; code and formulas are `verbatim`. */
interface Part {
  readonly text: string;
  readonly verbatim: boolean;
}

/** A question as a card shows it, without comments and block ID, and that ID without `^`. */
export function questionOf(text: string): { question: string; blockId: string } {
  const plain = withoutInlineComments(text).trim();
  const blockId = BLOCK_ID.exec(plain)?.[1] ?? '';
  return { question: plain.replace(BLOCK_ID, '').trim(), blockId };
}

/** An answer as a card shows it, without blank items and what Obsidian hides: comments and block IDs. */
export function answerOf(markdown: string): string {
  const parts = partsOf(markdown).map(({ text, verbatim }) => {
    if (verbatim) return text;
    const lines = withoutInlineComments(text).split('\n');
    const shown = lines.filter((line) => !BLANK_ITEM.test(line)).map((line) => line.replace(BLOCK_ID, ''));
    return shown.join('\n').replace(/\n(?:[ \t]*\n){2,}/g, '\n\n');
  });
  return parts.join('\n').replace(/^(?:[ \t]*\n)+|\s+$/g, '');
}

/** The code and formulas, and the text between them; comment blocks are left out. */
function partsOf(markdown: string): Part[] {
  const lines = markdown.split('\n');
  const parts: Part[] = [];
  let from = 0;
  const add = (to: number, verbatim: boolean): void => {
    if (to > from) parts.push({ text: lines.slice(from, to).join('\n'), verbatim });
    from = Math.max(from, to);
  };
  // The line before it keeps a first line `---` from being read as the start of properties.
  const scanned = scanNote(`\n${markdown}`).verbatim.map(({ line, endLine }) => ({
    line: line - 1,
    endLine: endLine - 1,
  }));
  const code = codeBlocksIn(markdown);
  for (const { line: start, endLine } of [...code, ...scanned].sort((a, b) => a.line - b.line)) {
    if (start < from) continue;
    const isCode = code.some(({ line }) => line === start);
    const first = (lines[start] ?? '').replace(CONTAINERS, '');
    add(start, false);
    if (!isCode && /^(?:%%|<!--)/.test(first)) {
      const rest = lines.slice(start, endLine).join('\n').replace(COMMENT_BLOCK, '');
      if (rest.trim() !== '') parts.push({ text: rest, verbatim: false });
      from = endLine;
    } else if (isCode || /^(?:`{3}|~{3}|\$\$)/.test(first)) add(endLine, true);
  }
  add(lines.length, false);
  return parts;
}

function withoutInlineComments(text: string): string {
  return text.replace(CODE_OR_COMMENT, (match, code?: string) => (code === undefined ? '' : match));
}
