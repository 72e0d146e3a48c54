const ARROWS = { forward: '→', backward: '←', mutual: '↔' };

/** The vault's tracked notes as the plugin's own API reports them, in columns. */
export function notesTable(api) {
  const rows = api
    .notes()
    .map((note) => [
      note.title,
      note.status === '' ? '–' : note.status,
      note.peerReviews === null ? 'invalid' : String(note.peerReviews),
      note.total === 0 ? '–' : `${note.done} of ${note.total}`,
      relations(api, note.path),
    ]);
  return columns([['Note', 'Status', 'Reviews', 'Progress', 'Relations'], ...rows]);
}

function relations(api, path) {
  const found = api.related(path).map(({ path: target, direction }) => {
    const name = target === null ? '?' : target.split('/').at(-1).replace(/\.md$/, '');
    return `${ARROWS[direction] ?? '·'} ${name}`;
  });
  return found.length === 0 ? '–' : found.join(', ');
}

function columns([head, ...body]) {
  const widths = head.map((_, column) => Math.max(...[head, ...body].map((row) => row[column].length)));
  const line = (row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...body.map(line)].join('\n');
}
