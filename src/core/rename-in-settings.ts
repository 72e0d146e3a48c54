import { movedPath } from './paths';
import { ignoredAfterRename } from './relations/ignored-findings';
import { isData, listOf } from './saved-data';
import type { Settings } from './settings';

type Move = (path: string) => string;

/** A board's saved state, with its folders as they are after a rename. Keeps what it doesn't know. */
export function boardAfterRename(state: unknown, move: Move): unknown {
  if (!isData(state)) return state;
  const { filter, group, folded } = state;
  const moveText = (value: unknown): unknown => (typeof value === 'string' ? move(value) : value);
  return {
    ...state,
    ...(isData(filter) ? { filter: { ...filter, folder: moveText(filter.folder) } } : {}),
    ...(group === 'folder' ? { folded: listOf(folded).map(moveText) } : {}),
  };
}

/**
 * What changes in the settings after a file or folder was renamed or moved, so that they still name the folders and
 * templates that were meant; null if nothing does.
 */
export function settingsAfterRename(settings: Settings, from: string, to: string): Partial<Settings> | null {
  let changed = false;
  const move: Move = (path) => {
    const after = movedPath(path, from, to);
    changed ||= after !== path;
    return after;
  };
  const { scope, templateFolder, newNoteFolder, defaultTemplate, practice, savedBoards, ignoredFindings } = settings;
  const after = {
    scope: {
      ...scope,
      folders: scope.folders.map(move),
      excludedFolders: scope.excludedFolders.map(move),
    },
    templateFolder: move(templateFolder),
    newNoteFolder: move(newNoteFolder),
    defaultTemplate: move(defaultTemplate),
    practice: { ...practice, questionFolder: move(practice.questionFolder) },
    savedBoards: savedBoards.map(({ name, state }) => ({ name, state: boardAfterRename(state, move) })),
    ignoredFindings: ignoredFindings.map((finding) => ignoredAfterRename(finding, move)),
  };
  return changed ? after : null;
}
