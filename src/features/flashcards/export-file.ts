import { applyEdit, isRefusal } from '../../core/edit';
import type { Plan } from '../../core/plan';
import { messageOf } from '../../core/message-of';
import { exportStrings } from './strings';
import type { Services } from '../../vault/services';
import { showNotice } from '../../ui/open-surfaces';
import { describeRefusal } from '../../ui/strings';

/**
 * Writes an export: over the existing file if that is one of ours, else to a new file with a free name.
 * @returns the path of the file; null, after a notice, if it couldn't be written
 */
export async function exportFile(
  { texts, writer, creator }: Services,
  path: string,
  plan: Plan,
  isOurs: (text: string) => boolean,
): Promise<string | null> {
  const before = await texts.read(path);
  if (before !== null && isOurs(before)) {
    const result = await writer.write(path, plan);
    if (result.outcome !== 'refused') return path;
    showNotice(describeRefusal(result.refusal));
    return null;
  }
  const edit = plan('');
  if (isRefusal(edit)) {
    showNotice(describeRefusal(edit));
    return null;
  }
  try {
    return (await creator.createFile(path, applyEdit('', edit))).path;
  } catch (error) {
    showNotice(exportStrings.notWritten(messageOf(error)));
    return null;
  }
}
