import { useEffect, useRef } from 'preact/hooks';
import { titleOfPath } from '../../core/paths';
import { bulkStrings } from './strings';
import type { BulkChange } from './bulk-step';
import { entryStyle, useVirtualList } from '../../ui/use-virtual-list';
import { useHiddenName } from '../../ui/hidden-name';

const ROW_HEIGHT = 32;

interface BulkPreviewProps {
  readonly changes: readonly BulkChange[];
  /** Notes that have the value already. */
  readonly skipped: number;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** What a step will do, note by note, before it is done. */
export function BulkPreview({ changes, skipped, onConfirm, onCancel }: BulkPreviewProps) {
  const confirm = useRef<HTMLButtonElement>(null);
  const nothing = changes.length === 0;
  useEffect(() => confirm.current?.focus(), []);
  return (
    <div class="design-phases-bulk">
      <p class="design-phases-bulk-count">{bulkStrings.preview(changes.length, skipped)}</p>
      {!nothing && <ChangeList changes={changes} />}
      <div class="modal-button-container">
        {!nothing && (
          <button type="button" class="mod-cta" ref={confirm} onClick={onConfirm}>
            {bulkStrings.confirm(changes.length)}
          </button>
        )}
        <button type="button" ref={nothing ? confirm : null} onClick={onCancel}>
          {nothing ? bulkStrings.close : bulkStrings.cancel}
        </button>
      </div>
    </div>
  );
}

function ChangeList({ changes }: { readonly changes: readonly BulkChange[] }) {
  const list = useVirtualList({ count: changes.length, size: ROW_HEIGHT });
  const [nameId, name] = useHiddenName(bulkStrings.list);
  return (
    <div class="design-phases-bulk-list" ref={list.scroller} tabIndex={0} role="group" aria-labelledby={nameId}>
      {name}
      <div role="list" class="design-phases-virtual" style={list.style}>
        {changes.slice(list.from, list.to).map((change, index) => (
          <div
            key={change.path}
            role="listitem"
            aria-setsize={changes.length}
            aria-posinset={list.from + index + 1}
            class="design-phases-entry design-phases-bulk-change"
            style={entryStyle(list.from + index)}
          >
            <span class="design-phases-bulk-note" title={change.path}>
              {titleOfPath(change.path)}
            </span>
            {change.before !== null && (
              <>
                <span class="design-phases-bulk-before">{change.before || bulkStrings.blank}</span>
                <span aria-hidden="true">→</span>
                <span class="design-phases-unseen">{bulkStrings.becomes}</span>
              </>
            )}
            <span class="design-phases-bulk-after">{change.after || bulkStrings.blank}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
