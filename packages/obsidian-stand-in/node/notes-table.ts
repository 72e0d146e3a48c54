import type { PluginApi } from './headless-host';

/** The vault's tracked notes as the plugin's own API tells of them, in columns. */
export function notesTable(api: PluginApi): string {
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

function relations(api: PluginApi, path: string): string {
  const arrows: Record<string, string> = { forward: '→', backward: '←', mutual: '↔' };
  const found = api.related(path).map(({ path: target, direction }) => {
    const name = target === null ? '?' : (target.split('/').at(-1) ?? target).replace(/\.md$/, '');
    return `${arrows[direction] ?? '·'} ${name}`;
  });
  return found.length === 0 ? '–' : found.join(', ');
}

function columns(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...body.map(line)].join('\n');
}
