import { Notice } from 'obsidian';
import { bulkStrings } from './strings';
import type { Services } from '../../vault/services';
import { openBulkDialog } from './bulk-dialog';
import { type BulkStep, changesOf } from './bulk-step';
import { reportRefusal } from '../../ui/notices';
import { showUndoNotice } from './undo-notice';

/**
 * Does a step: at once where it is about one note, after it was shown where it is about several. Both can be undone.
 * @returns whether any note was changed.
 */
export async function changeNotes(services: Services, step: BulkStep): Promise<boolean> {
  const [path] = step.paths;
  if (path === undefined) return false;
  if (step.paths.length > 1) return ((await openBulkDialog(services, step))?.written.length ?? 0) > 0;
  if (changesOf(step).length === 0) {
    new Notice(bulkStrings.preview(0, 1));
    return false;
  }
  const { signal } = new AbortController();
  const write = await services.writer.writeMany([path], step.planFor, { signal, onProgress: () => undefined });
  for (const { result } of write.refused) reportRefusal(result);
  const changed = write.written.length > 0;
  if (changed) showUndoNotice(services, write, 1);
  return changed;
}
