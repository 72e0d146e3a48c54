import type { Plan } from '../../core/plan';
import { planForSeen } from '../../core/editor-form';
import { bulkStrings } from './strings';
import { showNoticeWithButton } from '../../ui/notice-with-button';
import { reportRefusal } from '../../ui/notices';
import type { NoteRef } from '../../vault/note-ref';
import type { Services } from '../../vault/services';

/** A change to a note whose text the user was shown in a dialog. */
interface SeenChange {
  readonly note: NoteRef;
  /** The text as it was shown; a note that was changed since is left alone. */
  readonly seen: string;
  readonly plan: Plan;
  /** What is said when it is done. */
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
