import { type App, Modal } from 'obsidian';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { reviewStrings } from './strings';
import { DialogButtons, TextField } from '../../ui/fields';
import { openModal } from '../../ui/open-surfaces';

/** Asks who reviewed the note. Null where the user does not say. */
export function askForReviewer(app: App): Promise<string | null> {
  return new Promise((resolve) => openModal(new ReviewerModal(app, resolve)));
}

class ReviewerModal extends Modal {
  private reviewer: string | null = null;

  constructor(
    app: App,
    private readonly settle: (reviewer: string | null) => void,
  ) {
    super(app);
    this.setTitle(reviewStrings.reviewerTitle);
  }

  override onOpen(): void {
    const confirm = (reviewer: string) => {
      this.reviewer = reviewer;
      this.close();
    };
    render(<ReviewerForm onConfirm={confirm} onCancel={() => this.close()} />, this.contentEl);
  }

  override onClose(): void {
    render(null, this.contentEl);
    this.settle(this.reviewer);
  }
}

interface ReviewerFormProps {
  readonly onConfirm: (reviewer: string) => void;
  readonly onCancel: () => void;
}

function ReviewerForm({ onConfirm, onCancel }: ReviewerFormProps) {
  const [name, setName] = useState('');
  const reviewer = name.trim();
  const submit = (event: Event) => {
    event.preventDefault();
    if (reviewer !== '') onConfirm(reviewer);
  };
  return (
    <form class="design-phases-form" onSubmit={submit}>
      <TextField
        label={reviewStrings.reviewer}
        placeholder={reviewStrings.reviewerPlaceholder}
        value={name}
        onChange={setName}
        focused
      />
      <DialogButtons confirm={reviewStrings.record} disabled={reviewer === ''} onCancel={onCancel} />
    </form>
  );
}
