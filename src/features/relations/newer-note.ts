import type { TFile } from 'obsidian';
import { titleOfPath } from '../../core/paths';
import { openModal } from '../../ui/open-surfaces';
import type { NoteRef } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { changeNotes } from '../bulk';
import { NotePicker } from './note-picker';
import { pickerStrings, relationStrings } from './strings';

/** Asks which note has taken the place of a superseded one, unless that note says so already. */
export async function pickNewerNote(services: Services, note: NoteRef): Promise<void> {
  const { supersededBy } = await services.actions.properties(note.path);
  if (supersededBy.some(({ kind }) => kind === 'link')) return;
  openModal(
    new NotePicker(services, {
      placeholder: pickerStrings.newer(titleOfPath(note.path)),
      except: new Set([note.path]),
      choose: (newer) => void supersede(services, note.path, newer),
    }),
  );
}

/** Has each of two notes name the other, in one step. */
function supersede(services: Services, older: string, { path: newer }: TFile): Promise<boolean> {
  const { actions } = services;
  const done = relationStrings.superseded(titleOfPath(older), titleOfPath(newer));
  return changeNotes(services, {
    title: done,
    paths: [older, newer],
    planFor: (path) =>
      path === older
        ? actions.relationPlan(older, newer, 'supersededBy')
        : actions.relationPlan(newer, older, 'supersedes'),
    describe: () => ({ before: null, after: done }),
    atOnce: true,
    done,
  });
}
