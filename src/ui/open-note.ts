import { type App, MarkdownView, type PaneType, type WorkspaceLeaf } from 'obsidian';

/** The tab a note already stands in, the active one first. */
function leafOf(app: App, path: string): WorkspaceLeaf | null {
  const active = app.workspace.getActiveViewOfType(MarkdownView);
  if (active?.file?.path === path) return active.leaf;
  const leaves = app.workspace.getLeavesOfType('markdown');
  return leaves.find(({ view }) => view instanceof MarkdownView && view.file?.path === path) ?? null;
}

/**
 * Shows a line of a note, in the middle of the view and with the cursor on it, in the tab the note already stands in,
 * else in the latest one. A note that is gone is left alone.
 * @param line zero-based
 * @param pane a new tab, split or window instead
 */
export async function goToLine(app: App, path: string, line: number, pane: PaneType | boolean = false): Promise<void> {
  const file = app.vault.getFileByPath(path);
  if (!file) return;
  const shown = pane === false ? leafOf(app, path) : null;
  const leaf = shown ?? app.workspace.getLeaf(pane);
  if (shown) shown.setEphemeralState({ line });
  else await leaf.openFile(file, { active: true, eState: { line } });
  app.workspace.setActiveLeaf(leaf, { focus: true });
  const { view } = leaf;
  if (!(view instanceof MarkdownView) || view.getMode() !== 'source') return;
  const { editor } = view;
  const position = { line, ch: editor.getLine(line)?.length ?? 0 };
  editor.setCursor(position);
  editor.scrollIntoView({ from: position, to: position }, true);
  editor.focus();
}
