import { bulkStrings } from './strings';
import { noteAt } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { openBulkDialog } from './bulk-dialog';
import { type BulkStep, changesOf } from './bulk-step';
import { reportRefusal } from '../../ui/notices';
import { showUndoNotice } from './undo-notice';
import { showNotice } from '../../ui/open-surfaces';

/**
 * Does a step: at once where it is about one note, after it was shown where it is about several. Both can be undone.
 * @returns whether any note was changed.
 */
export async function changeNotes(services: Services, step: BulkStep): Promise<boolean> {
  const [path] = step.paths;
  if (path === undefined) return false;
  if (step.paths.length > 1) return ((await openBulkDialog(services, step))?.written.length ?? 0) > 0;
  if (changesOf(step).length === 0) {
    showNotice(bulkStrings.preview(0, 1));
    return false;
  }
  const { signal } = new AbortController();
  const write = await services.writer.writeMany([{ note: noteAt(services.app, path), plan: step.planFor(path) }], {
    signal,
    onProgress: () => undefined,
  });
  for (const { result } of write.refused) reportRefusal(result);
  const changed = write.written.length > 0;
  if (changed) showUndoNotice(services, write, 1);
  return changed;
}
