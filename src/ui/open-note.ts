import { type App, MarkdownView, type PaneType, TextFileView, type TFile, type WorkspaceLeaf } from 'obsidian';

/** The app's own views of files. Other views, such as that of backlinks, have a file in their state too. */
const FILE_VIEWS = new Set(['markdown', 'canvas', 'bases', 'pdf', 'image', 'audio', 'video']);

/** A tab in the background has no view of its type until it is shown, only its state: see "Understanding deferred views". */
function shows(leaf: WorkspaceLeaf, file: TFile): boolean {
  const { type, state } = leaf.getViewState();
  return state?.['file'] === file.path && (FILE_VIEWS.has(type) || leaf.view instanceof TextFileView);
}

/** The tab a file already stands in, the one used last first. */
function leafShowing({ workspace }: App, file: TFile): WorkspaceLeaf | null {
  const recent = workspace.getMostRecentLeaf();
  if (recent && shows(recent, file)) return recent;
  let found: WorkspaceLeaf | null = null;
  workspace.iterateAllLeaves((leaf) => {
    if (!found && shows(leaf, file)) found = leaf;
  });
  return found;
}

/**
 * Opens a file as that file: no link text, which may lead to another one, has a part in it. Shows the tab the file
 * already stands in, else the latest one takes it.
 * @param pane a new tab, split or window instead
 * @returns the tab, its view loaded
 */
export async function openFile(app: App, file: TFile, pane: PaneType | boolean = false): Promise<WorkspaceLeaf> {
  const shown = pane === false ? leafShowing(app, file) : null;
  const leaf = shown ?? app.workspace.getLeaf(pane);
  if (!shown) await leaf.openFile(file, { active: true });
  await app.workspace.revealLeaf(leaf);
  app.workspace.setActiveLeaf(leaf, { focus: true });
  return leaf;
}

/** What a link leads to. */
export interface LinkEnd {
  /** Null where there is no such file yet: then the app looks for `linkText`. */
  readonly path: string | null;
  readonly linkText?: string;
}

/** Opens the file at the end of a link; where there is none yet, the app creates it. A file that is gone is left alone. */
export async function openLinkEnd(
  app: App,
  { path, linkText = '' }: LinkEnd,
  sourcePath: string,
  pane: PaneType | boolean = false,
): Promise<void> {
  if (path === null) return app.workspace.openLinkText(linkText, sourcePath, pane);
  const file = app.vault.getFileByPath(path);
  if (file) await openFile(app, file, pane);
}

/**
 * Shows a line of a note, in the middle of the view and with the cursor on it. A note that is gone is left alone.
 * @param line zero-based; one beyond the end is the last one
 * @param pane as for `openFile`
 */
export async function goToLine(app: App, path: string, line: number, pane: PaneType | boolean = false): Promise<void> {
  const file = app.vault.getFileByPath(path);
  if (!file) return;
  const leaf = await openFile(app, file, pane);
  const { view } = leaf;
  if (!(view instanceof MarkdownView)) return;
  const { editor } = view;
  const shown = Math.min(line, editor.lastLine());
  leaf.setEphemeralState({ line: shown });
  if (view.getMode() !== 'source') return;
  const position = { line: shown, ch: editor.getLine(shown).length };
  editor.setCursor(position);
  editor.scrollIntoView({ from: position, to: position }, true);
  editor.focus();
}
