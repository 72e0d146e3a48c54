import type { PaneType } from 'obsidian';
import type { NoteSummary } from '../../core/note';
import { csvTable, markdownTable, type TextTable } from '../../core/table-export';
import { boardStrings } from './strings';
import { changeNotes } from '../bulk';
import { NotePicker } from '../relations';
import { openFile, openLinkEnd } from '../../ui/open-note';
import { linkBetween } from '../../vault/links';
import { noteAt } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { shownColumns } from './columns';
import { nextTable } from './next-columns';
import { NextItems } from './next-items';
import type { RowsModel } from './rows-model';
import { openModal, showNotice } from '../../ui/open-surfaces';

/** Opens a note of the board. */
export function openNote({ app }: Services, path: string, pane?: PaneType | boolean): Promise<void> {
  return openLinkEnd(app, { path }, '', pane);
}

/** Asks for a note and relates the others to it. */
export function addRelation(services: Services, paths: readonly string[]): void {
  const { actions, app, index } = services;
  const notes = paths.map((path) => noteAt(app, path));
  const linksTo = (path: string, target: string) =>
    index.related(path).some((relation) => relation.path === target && relation.direction !== 'backward');
  openModal(
    new NotePicker(services, {
      placeholder: boardStrings.pickRelation,
      except: new Set(paths.length === 1 ? paths : []),
      choose: (target) =>
        void changeNotes(services, {
          title: boardStrings.addRelationTo(target.basename),
          paths: notes.map(({ path }) => path).filter((path) => path !== target.path),
          planFor: (path) => actions.relationPlan(path, target.path),
          describe: (path) =>
            linksTo(path, target.path) ? null : { before: null, after: boardStrings.relates(target.basename) },
        }),
    }),
  );
}

/** What is exported: all that is shown, or what of it is selected where that is more than the one note clicked last. */
export function notesToExport({ shown, selection: { paths } }: RowsModel): readonly NoteSummary[] {
  return paths.size > 1 ? shown.filter(({ path }) => paths.has(path)) : shown;
}

type TitleOf = (path: string, title: string) => string;

/** What the board shows, in the layout it has. */
async function tableOf(services: Services, model: RowsModel, title: TitleOf): Promise<TextTable> {
  const { state, context } = model;
  if (state.layout === 'next') return nextTable(new NextItems(services), notesToExport(model), context, title);
  const columns = shownColumns(state);
  return {
    headings: columns.map(({ name }) => name),
    rows: notesToExport(model).map((note) =>
      columns.map(({ id, text }) => (id === 'title' ? title(note.path, note.title) : text(note, context))),
    ),
  };
}

/** A link that leads to the note from anywhere; the plain title where its name cannot stand in one. */
function linkTo({ app }: Services, path: string, title: string): string {
  const file = app.vault.getFileByPath(path);
  return (file && linkBetween(app, '', file)) ?? title;
}

async function markdownOf(services: Services, model: RowsModel): Promise<string> {
  return markdownTable(await tableOf(services, model, (path, title) => linkTo(services, path, title)));
}

/** Copies the table as Markdown. Rejects where the window may not use the clipboard. */
export async function copyTable(services: Services, model: RowsModel, { navigator }: Window): Promise<void> {
  await navigator.clipboard.writeText(await markdownOf(services, model));
  showNotice(boardStrings.copied(notesToExport(model).length));
}

/** Writes the table into a new note at the vault's root and opens it. Rejects as `Vault.create` does. */
export async function exportNote(services: Services, model: RowsModel): Promise<void> {
  const name = boardStrings.exportName(services.actions.plans.today);
  const file = await services.creator.createNote('', name, await markdownOf(services, model));
  await openFile(services.app, file, 'tab');
}

/** Writes the table into a new CSV file at the vault's root. Rejects as `Vault.create` does. */
export async function exportCsv(services: Services, model: RowsModel): Promise<void> {
  const name = boardStrings.exportName(services.actions.plans.today);
  const table = await tableOf(services, model, (_, title) => title);
  const file = await services.creator.createFile(`${name}.csv`, csvTable(table));
  showNotice(boardStrings.exported(file.path));
}
