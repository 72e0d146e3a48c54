import type { App } from 'obsidian';
import { useState } from 'preact/hooks';
import type { ReviewVerdict } from '../../core/reviews/record-review';
import { ButtonRow, TextField } from '../../ui/fields';
import { openForm } from '../../ui/open-form';
import { dialogStrings } from '../../ui/strings';
import { recordStrings, reviewStrings } from './strings';

interface ReviewQuestion {
  /** The user's name; empty where it isn't known. */
  readonly reviewer: string;
  readonly needsName: boolean;
}

/** Asks for the changes that notes need, or for an approval with a comment or in another name; null where the user closes it. */
export function askForVerdict(app: App, question: ReviewQuestion): Promise<ReviewVerdict | null> {
  return openForm(app, {
    title: reviewStrings.requestChanges,
    content: (close, answer) => <ReviewForm {...question} onAnswer={answer} onCancel={close} />,
  });
}

interface ReviewFormProps extends ReviewQuestion {
  readonly onAnswer: (review: ReviewVerdict) => void;
  readonly onCancel: () => void;
}

function ReviewForm({ reviewer, needsName, onAnswer, onCancel }: ReviewFormProps) {
  const [name, setName] = useState(reviewer);
  const [reason, setReason] = useState('');
  const isIncomplete = needsName && name.trim() === '';
  const answer = (verdict: ReviewVerdict['verdict']) =>
    onAnswer({ verdict, reviewer: name.trim() || null, reason: reason.trim() });
  const submit = (event: Event) => {
    event.preventDefault();
    if (!isIncomplete) answer('changes-requested');
  };
  return (
    <form class="design-phases-form" onSubmit={submit}>
      <TextField
        label={recordStrings.reason}
        placeholder={recordStrings.reasonPlaceholder}
        value={reason}
        onChange={setReason}
        focused
      />
      <TextField
        label={recordStrings.reviewer}
        hint={reviewer === '' ? recordStrings.reviewerHint : ''}
        value={name}
        onChange={setName}
      />
      <ButtonRow>
        <button type="submit" class="mod-cta" disabled={isIncomplete}>
          {reviewStrings.requestChanges}
        </button>
        <button type="button" disabled={isIncomplete} onClick={() => answer('approved')}>
          {recordStrings.approve}
        </button>
        <button type="button" onClick={onCancel}>
          {dialogStrings.cancel}
        </button>
      </ButtonRow>
    </form>
  );
}
