import { movedPath } from './paths';
import { ignoredAfterRename } from './relations/ignored-findings';
import { isData, listOf } from './saved-data';
import type { Settings } from './settings';

type Move = (path: string) => string;

/** The state of a board, as it is saved, with the folders it names where they are after a rename. Keeps what it doesn't know. */
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
 * What changes in the settings when a file or folder is renamed or moved, so that the folders and templates they name are
 * still those that were meant; null where they name nothing of it.
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
