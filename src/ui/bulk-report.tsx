import { titleOfPath } from '../core/note-summary';
import { bulkStrings, describeRefusal } from '../strings';
import type { NoteResult } from '../vault/bulk-write';

interface BulkReportProps {
  readonly refused: readonly NoteResult[];
  readonly onClose: () => void;
}

/** The notes named before it is said how many more there are. */
const NAMED = 200;

/** The notes that a step left unchanged, and why. */
export function BulkReport({ refused, onClose }: BulkReportProps) {
  const more = refused.length - NAMED;
  return (
    <div class="design-phases-bulk">
      <ul class="design-phases-bulk-refused">
        {refused.slice(0, NAMED).map(({ path, result }) => (
          <li key={path}>
            <strong title={path}>{titleOfPath(path)}</strong>{' '}
            {result.outcome === 'refused' && describeRefusal(result.refusal)}
          </li>
        ))}
        {more > 0 && <li>{bulkStrings.more(more)}</li>}
      </ul>
      <div class="modal-button-container">
        <button type="button" class="mod-cta" onClick={onClose}>
          {bulkStrings.close}
        </button>
      </div>
    </div>
  );
}
