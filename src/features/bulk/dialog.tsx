import type { App } from 'obsidian';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Progress } from '../../core/outline/outline';
import { titleOfPath } from '../../core/paths';
import { useHiddenName } from '../../ui/hidden-name';
import { ButtonRow } from '../../ui/fields';
import { openForm } from '../../ui/open-form';
import { ProgressBar } from '../../ui/progress-bar';
import { entryStyle, useCssPixels, useVirtualList } from '../../ui/use-virtual-list';
import type { BulkOptions, BulkWrite } from '../../vault/bulk-write';
import { bulkStrings } from './strings';

/** One note of a bulk change, as listed before it is changed. */
export interface BulkChange {
  readonly path: string;
  /** Null where something is added to what the note has. */
  readonly before: string | null;
  readonly after: string;
}

interface BulkDialog {
  readonly title: string;
  readonly changes: readonly BulkChange[];
  /** Notes that have the value already. */
  readonly skipped: number;
  /** Notes that are tried as well, though it is known that they can't be changed. */
  readonly refused: number;
  /** What to think about before the change is made. */
  readonly warning: string | null;
  readonly run: (options: BulkOptions) => Promise<BulkWrite>;
}

/**
 * Shows what a bulk change will do, note by note, and runs it with a progress bar if the user agrees. Closing the
 * dialog stops the run after the note it is at.
 * @returns what was written, or null if the user changed nothing
 */
export async function openBulkDialog(app: App, { run, ...shown }: BulkDialog): Promise<BulkWrite | null> {
  const stop = new AbortController();
  let running = null as Promise<BulkWrite> | null;
  const start: BulkFormProps['start'] = (onProgress) => (running ??= run({ signal: stop.signal, onProgress }));
  await openForm(app, {
    title: shown.title,
    className: 'design-phases-bulk-dialog',
    content: (close) => <BulkForm {...shown} start={start} stop={() => stop.abort()} close={close} />,
  });
  stop.abort();
  return running;
}

interface BulkFormProps extends Omit<BulkDialog, 'run'> {
  readonly start: (onProgress: BulkOptions['onProgress']) => Promise<unknown>;
  readonly stop: () => void;
  readonly close: () => void;
}

function BulkForm({ title, start, stop, close, ...shown }: BulkFormProps) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const run = () => {
    setProgress({ done: 0, total: shown.changes.length });
    void start((done, total) => setProgress({ done, total })).finally(close);
  };
  if (progress === null) return <Preview {...shown} onConfirm={run} onCancel={close} />;
  return (
    <div class="design-phases-bulk">
      <ProgressBar label={title} {...progress} />
      <p class="design-phases-bulk-count">{bulkStrings.progress(progress.done, progress.total)}</p>
      <ButtonRow>
        <button type="button" onClick={stop}>
          {bulkStrings.cancel}
        </button>
      </ButtonRow>
    </div>
  );
}

interface PreviewProps extends Omit<BulkDialog, 'title' | 'run'> {
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

function Preview({ changes, skipped, refused, warning, onConfirm, onCancel }: PreviewProps) {
  const confirm = useRef<HTMLButtonElement>(null);
  const nothing = changes.length === 0;
  useEffect(() => confirm.current?.focus(), []);
  return (
    <div class="design-phases-bulk">
      <p class="design-phases-bulk-count">{bulkStrings.preview(changes.length, skipped, refused)}</p>
      {!nothing && warning !== null && <p class="design-phases-bulk-warning">{warning}</p>}
      {!nothing && <ChangeList changes={changes} />}
      <ButtonRow>
        {!nothing && (
          <button type="button" class="mod-cta" ref={confirm} onClick={onConfirm}>
            {bulkStrings.confirm(changes.length)}
          </button>
        )}
        <button type="button" ref={nothing ? confirm : null} onClick={onCancel}>
          {nothing ? bulkStrings.close : bulkStrings.cancel}
        </button>
      </ButtonRow>
    </div>
  );
}

function ChangeList({ changes }: { readonly changes: readonly BulkChange[] }) {
  const list = useVirtualList({ count: changes.length, size: useCssPixels('--design-phases-row-height') });
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
                <span class="design-phases-bulk-before">{change.before}</span>
                <span aria-hidden="true">→</span>
                <span class="design-phases-unseen">{bulkStrings.becomes}</span>
              </>
            )}
            <span class="design-phases-bulk-after">{change.after}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
