import { Modal } from 'obsidian';
import { render } from 'preact';
import type { Plan } from '../../core/plan';
import { bulkStrings } from './strings';
import type { BulkWrite, NoteChange } from '../../vault/bulk-write';
import { noteAt } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { BulkPreview } from './bulk-preview';
import { showBulkReport } from './bulk-report';
import { type BulkChange, type BulkStep, changesOf } from './bulk-step';
import { ProgressBar } from '../../ui/progress-bar';
import { showUndoNotice } from './undo-notice';
import { openModal } from '../../ui/open-surfaces';

/**
 * Shows what a step will change, does it with a progress bar, and offers to take it back. Notes that have the value
 * already are counted and left alone; notes that could not be changed are named with the reason.
 * @returns what was written, or null where the user changed nothing.
 */
export function openBulkDialog(services: Services, step: BulkStep): Promise<BulkWrite | null> {
  return new Promise((resolve) => openModal(new BulkDialog(services, step, resolve)));
}

class BulkDialog extends Modal {
  private readonly cancel = new AbortController();
  private readonly changes: readonly BulkChange[];
  private readonly planned: readonly NoteChange[];
  private running = false;
  private write: BulkWrite | null = null;

  constructor(
    private readonly services: Services,
    private readonly step: BulkStep,
    private readonly settle: (write: BulkWrite | null) => void,
  ) {
    super(services.app);
    this.changes = changesOf(step);
    // Plans are made when their note's turn comes: a link is worded by where its notes are then.
    const planAt =
      (path: string): Plan =>
      (text) =>
        step.planFor(path)(text);
    this.planned = this.changes.map(({ path }) => ({ note: noteAt(this.app, path), plan: planAt(path) }));
    this.modalEl.addClass('design-phases-bulk-dialog');
    this.setTitle(step.title);
  }

  override onOpen(): void {
    const skipped = this.step.paths.length - this.changes.length;
    render(
      <BulkPreview
        changes={this.changes}
        skipped={skipped}
        onConfirm={() => void this.run()}
        onCancel={() => this.close()}
      />,
      this.contentEl,
    );
  }

  override onClose(): void {
    this.cancel.abort();
    render(null, this.contentEl);
    if (!this.running) this.settle(this.write);
  }

  private async run(): Promise<void> {
    this.running = true;
    this.showProgress(0, this.changes.length);
    const onProgress = (done: number, total: number) => this.showProgress(done, total);
    const write = await this.services.writer.writeMany(this.planned, { signal: this.cancel.signal, onProgress });
    this.running = false;
    this.write = write;
    showUndoNotice(this.services, write, this.changes.length);
    if (this.modalEl.isConnected) this.close();
    else this.settle(write);
    const { refused } = write;
    if (refused.length > 0) showBulkReport(this.app, bulkStrings.refusedTitle(refused.length), refused);
  }

  private showProgress(done: number, total: number): void {
    if (!this.modalEl.isConnected) return;
    render(
      <BulkProgress label={this.step.title} done={done} total={total} onCancel={() => this.cancel.abort()} />,
      this.contentEl,
    );
  }
}

interface BulkProgressProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly onCancel: () => void;
}

function BulkProgress({ label, done, total, onCancel }: BulkProgressProps) {
  return (
    <div class="design-phases-bulk">
      <ProgressBar label={label} done={done} total={total} />
      <p class="design-phases-bulk-count">{bulkStrings.progress(done, total)}</p>
      <div class="modal-button-container">
        <button type="button" onClick={onCancel}>
          {bulkStrings.cancel}
        </button>
      </div>
    </div>
  );
}
