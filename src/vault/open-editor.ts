import { type App, type Editor, MarkdownView } from 'obsidian';

/** The editor in which a note stands open, the active one first; null where it is closed or shown in reading view. */
export function openEditor(app: App, path: string): Editor | null {
  const active = app.workspace.getActiveViewOfType(MarkdownView);
  const views = app.workspace.getLeavesOfType('markdown').map((leaf) => leaf.view);
  for (const view of [active, ...views])
    if (view instanceof MarkdownView && view.file?.path === path && view.getMode() === 'source') return view.editor;
  return null;
}
