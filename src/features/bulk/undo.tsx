import type { App, Notice } from 'obsidian';
import { titleOfPath } from '../../core/paths';
import type { Plan } from '../../core/plan';
import { ButtonRow } from '../../ui/fields';
import { openForm } from '../../ui/open-form';
import { showNotice } from '../../ui/open-surfaces';
import { describeRefusal } from '../../ui/strings';
import { addNoticeButton, reportRefusal } from '../../ui/notices';
import type { BulkWrite, NoteResult } from '../../vault/bulk-write';
import type { Services } from '../../vault/services';
import { bulkStrings } from './strings';

/** Stays until it is clicked: the way back from a step over many notes must not run out. */
const UNTIL_DISMISSED = 0;
/** One note is changed back by hand easily. */
const SHORTLY_MS = 10_000;

/** What can follow a change to a note, and is then undone together with it. */
export interface FurtherStep {
  /** What the button says. */
  readonly label: string;
  readonly plan: Plan;
  /** What to say after both. */
  readonly done: string;
}

/**
 * Says what a change did and offers to undo all of it.
 * @param words what to say if all of it went through; the number of changed notes by default
 */
export function showUndoNotice(
  services: Services,
  write: BulkWrite,
  planned: number,
  words?: string,
  offer?: FurtherStep | null,
): void {
  const done = write.written.length;
  if (services.writer.isStopped) return void showNotice(bulkStrings.interrupted(done, planned));
  const message = write.cancelled ? bulkStrings.cancelled(done, planned) : (words ?? bulkStrings.done(done));
  if (done === 0) {
    showNotice(message);
    return;
  }
  const notice = showNotice(message, planned > 1 ? UNTIL_DISMISSED : SHORTLY_MS);
  if (offer)
    addNoticeButton(notice, offer.label).addEventListener('click', () => {
      notice.hide();
      void takeFurther(services, write, offer);
    });
  addNoticeButton(notice, bulkStrings.undo).addEventListener('click', (event) => {
    event.stopPropagation();
    void undo(services, write, notice);
  });
}

async function takeFurther(services: Services, write: BulkWrite, { plan, done }: FurtherStep): Promise<void> {
  const { signal } = new AbortController();
  const changes = write.written.map(({ note }) => ({ note, plan }));
  const later = await services.writer.writeMany(changes, { signal, onProgress: () => undefined });
  for (const { result } of later.refused) reportRefusal(result);
  if (later.written.length > 0) showUndoNotice(services, write.followedBy(later), 1, done);
}

async function undo(services: Services, write: BulkWrite, notice: Notice): Promise<void> {
  const { signal } = new AbortController();
  const onProgress = (done: number, total: number) => notice.setMessage(bulkStrings.undoing(done, total));
  const undone = await write.undo({ signal, onProgress });
  if (services.writer.isStopped)
    return void showNotice(bulkStrings.undoInterrupted(undone.written.length, write.written.length));
  notice.hide();
  showNotice(bulkStrings.undone(undone.written.length));
  const { refused } = undone;
  if (refused.length > 0) showBulkReport(services.app, bulkStrings.notUndoneTitle(refused.length), refused);
}

/** The notes named before it is said how many more there are. */
const NAMED = 200;

/** Closes the report that is open. */
let closeReport = (): void => undefined;

/** Names the notes that were left unchanged, and why, in place of an earlier report. */
export function showBulkReport(app: App, title: string, refused: readonly NoteResult[]): void {
  closeReport();
  void openForm(app, {
    title,
    className: 'design-phases-bulk-dialog',
    content: (close) => {
      closeReport = close;
      return <RefusedNotes refused={refused} onClose={close} />;
    },
  });
}

interface RefusedNotesProps {
  readonly refused: readonly NoteResult[];
  readonly onClose: () => void;
}

function RefusedNotes({ refused, onClose }: RefusedNotesProps) {
  const more = refused.length - NAMED;
  return (
    <div class="design-phases-bulk">
      <ul class="design-phases-bulk-refused">
        {refused.slice(0, NAMED).map(({ note: { path }, result }) => (
          <li key={path}>
            <strong title={path}>{titleOfPath(path)}</strong>{' '}
            {result.outcome === 'refused' && describeRefusal(result.refusal)}
          </li>
        ))}
        {more > 0 && <li>{bulkStrings.more(more)}</li>}
      </ul>
      <ButtonRow>
        <button type="button" class="mod-cta" onClick={onClose}>
          {bulkStrings.close}
        </button>
      </ButtonRow>
    </div>
  );
}
