import type { Plan } from '../../core/plan';
import { planForSeen } from '../../core/editor-form';
import { reportRefusal, showNoticeWithButton } from '../../ui/notices';
import { showNotice } from '../../ui/open-surfaces';
import type { NoteChange } from '../../vault/bulk-write';
import { noteAt, type NoteRef } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { type BulkChange, openBulkDialog } from './dialog';
import { bulkStrings } from './strings';
import { type FurtherStep, showBulkReport, showUndoNotice } from './undo';

/** A change to one note or several. */
export interface BulkStep {
  /** What it does, in words: `Set status to “Done”`. */
  readonly title: string;
  readonly paths: readonly string[];
  readonly planFor: (path: string) => Plan;
  /**
   * The note's value now and afterwards; null if it has the value already and is skipped; 'refused' if its plan is known
   * to refuse: then it is tried, so that the report says why, but not counted as a change.
   */
  readonly describe: (path: string) => Omit<BulkChange, 'path'> | 'refused' | null;
  /** What to think about before several notes are changed. */
  readonly warning?: string | null;
  /** Whether it is made without being shown first: the user has just chosen each of the notes. */
  readonly atOnce?: true;
  /** What to say after one note was changed, or several at once; else how many were. */
  readonly done?: string;
  /** What is offered after one note was changed. */
  readonly offer?: FurtherStep | null;
}

/**
 * Runs a change: on one note at once, on several after a preview. Both can be undone. Notes that couldn't be changed are
 * listed with the reason.
 * @returns whether any note was changed
 */
export async function changeNotes(services: Services, step: BulkStep): Promise<boolean> {
  const { title, paths, planFor, describe } = step;
  const described = paths.map((path) => ({ path, change: describe(path) })).filter(({ change }) => change !== null);
  const changes = described.flatMap(({ path, change }) =>
    change === null || change === 'refused' ? [] : [{ path, ...change }],
  );
  // Each plan is made just before it is applied, since a link's text depends on where the notes are then.
  const planned = described.map(({ path }): NoteChange => {
    return { note: noteAt(services.app, path), plan: (text) => planFor(path)(text) };
  });
  if (paths.length <= 1 || step.atOnce) return changeAtOnce(services, step, planned);
  const write = await openBulkDialog(services.app, {
    title,
    changes,
    skipped: paths.length - described.length,
    refused: described.length - changes.length,
    warning: step.warning ?? null,
    run: (options) => services.writer.writeMany(planned, options),
  });
  if (write === null) return false;
  showUndoNotice(services, write, planned.length);
  const { refused, written } = write;
  if (refused.length > 0) showBulkReport(services.app, bulkStrings.refusedTitle(refused.length), refused);
  return written.length > 0;
}

async function changeAtOnce(services: Services, step: BulkStep, planned: readonly NoteChange[]): Promise<boolean> {
  if (planned.length === 0 && step.paths.length > 0) showNotice(bulkStrings.preview(0, 1, 0));
  const { signal } = new AbortController();
  const write = await services.writer.writeMany(planned, { signal, onProgress: () => undefined });
  for (const { result } of write.refused) reportRefusal(result);
  const changed = write.written.length > 0;
  if (changed) showUndoNotice(services, write, planned.length, step.done, step.offer);
  return changed;
}

/** A change to a note whose text the user was shown in a dialog. */
interface SeenChange {
  readonly note: NoteRef;
  /** The text as it was shown; a note that was changed since is left alone. */
  readonly seen: string;
  readonly plan: Plan;
  /** What to say after it. */
  readonly done: string;
}

/** Changes a note the way it was shown, and offers to take that back; says so where it cannot. */
export async function changeSeenNote({ writer, actions }: Services, change: SeenChange): Promise<void> {
  const { note, seen, plan, done } = change;
  const result = await writer.write(note.path, actions.plans.dated(planForSeen(seen, plan)));
  reportRefusal(result);
  if (result.outcome !== 'written') return;
  const undo = async (): Promise<void> => reportRefusal(await writer.write(note.path, result.undo));
  showNoticeWithButton(done, bulkStrings.undo, () => void undo());
}
