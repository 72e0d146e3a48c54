import { Notice } from 'obsidian';
import { bulkStrings } from './strings';
import type { BulkWrite } from '../../vault/bulk-write';
import type { Services } from '../../vault/services';
import { showBulkReport } from './bulk-report';
import { addNoticeButton } from '../../ui/notice-with-button';
import { showNotice } from '../../ui/open-surfaces';

/** Stays until it is clicked: the way back from a step over many notes must not run out. */
const UNTIL_DISMISSED = 0;
/** One note is changed back by hand easily. */
const SHORTLY_MS = 10_000;

/** Says what a step did and offers to take it back as a whole. */
export function showUndoNotice(services: Services, write: BulkWrite, planned: number): void {
  const done = write.written.length;
  if (services.writer.isStopped) return void showNotice(bulkStrings.interrupted(done, planned));
  const message = write.cancelled ? bulkStrings.cancelled(done, planned) : bulkStrings.done(done);
  if (done === 0) {
    showNotice(message);
    return;
  }
  const notice = showNotice(message, planned > 1 ? UNTIL_DISMISSED : SHORTLY_MS);
  addNoticeButton(notice, bulkStrings.undo).addEventListener('click', (event) => {
    event.stopPropagation();
    void undo(services, write, notice);
  });
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
