import { type App, Modal } from 'obsidian';
import { render } from 'preact';
import { titleOfPath } from '../../core/paths';
import { bulkStrings } from './strings';
import { describeRefusal } from '../../ui/strings/refusals';
import { openModal } from '../../ui/open-surfaces';
import type { NoteResult } from '../../vault/bulk-write';

/** The notes named before it is said how many more there are. */
const NAMED = 200;

/** The report that is open. */
let shown: Modal | null = null;

/** Names the notes that a step left unchanged, and why, in place of the report on an earlier step. */
export function showBulkReport(app: App, title: string, refused: readonly NoteResult[]): void {
  shown?.close();
  shown = new BulkReport(app, title, refused);
  openModal(shown);
}

class BulkReport extends Modal {
  constructor(
    app: App,
    title: string,
    private readonly refused: readonly NoteResult[],
  ) {
    super(app);
    this.modalEl.addClass('design-phases-bulk-dialog');
    this.setTitle(title);
  }

  override onOpen(): void {
    render(<RefusedNotes refused={this.refused} onClose={() => this.close()} />, this.contentEl);
  }

  override onClose(): void {
    shown = null;
    render(null, this.contentEl);
  }
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
      <div class="modal-button-container">
        <button type="button" class="mod-cta" onClick={onClose}>
          {bulkStrings.close}
        </button>
      </div>
    </div>
  );
}
