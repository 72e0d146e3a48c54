import type { App } from 'obsidian';

/**
 * A note that is meant for longer than a moment: while a dialog, a bulk change or an undo is under way. Obsidian keeps one
 * `TFile` for a file and changes its path when the file is renamed or moved, so `path` is where the note is now.
 */
export interface NoteRef {
  readonly path: string;
}

/** The note at a path; where there is none, the path itself, of which a write says that the note is missing. */
export function noteAt(app: App, path: string): NoteRef {
  return app.vault.getFileByPath(path) ?? { path };
}

export const notesAt = (app: App, paths: readonly string[]): NoteRef[] => paths.map((path) => noteAt(app, path));
