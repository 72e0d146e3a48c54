import type { CliData, TFile } from 'obsidian';
import type { NoteSummary } from '../../core/note';
import { isNotePath } from '../../core/paths';
import { fileOfLink } from '../../vault/links';
import type { Services } from '../../vault/services';
import { cliStrings as words } from './strings';

/** The lines, or `nothing` if there are none. */
export const linesOr = (nothing: string, lines: readonly string[]): string =>
  lines.length === 0 ? nothing : lines.join('\n');

/** The note that `path` or `file` names, else the active one. */
export function noteNamedBy({ app }: Services, { path, file }: CliData): TFile {
  const { vault, workspace } = app;
  const found =
    path !== undefined
      ? vault.getFileByPath(path)
      : file !== undefined
        ? fileOfLink(app, file, '')
        : workspace.getActiveFile();
  if (!found || !isNotePath(found.path)) throw new Error(words.noNote(path ?? file ?? ''));
  return found;
}

/** The summary of the named note, or of every tracked note if none is named. */
export async function summariesOf(services: Services, params: CliData): Promise<readonly NoteSummary[]> {
  const { index } = services;
  await index.whenReady();
  if (params['path'] === undefined && params['file'] === undefined) return index.notes();
  const { path } = noteNamedBy(services, params);
  const summary = index.note(path);
  if (!summary) throw new Error(words.notTracked(path));
  return [summary];
}
