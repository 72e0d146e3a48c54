import type { App } from 'obsidian';
import { useState } from 'preact/hooks';
import { DialogForm, TextField } from '../../ui/fields';
import { openForm } from '../../ui/open-form';
import { dialogStrings } from '../../ui/strings';
import { keepOwnName, keepWantingNoName, ownName, wantsNoName } from './own-name';
import { ownNameStrings } from './strings';

interface Wanted {
  /** Whether a review has to have a name. */
  readonly isNeeded: boolean;
  /** Whether it is written where a review has one. */
  readonly isUsed: boolean;
}

/**
 * The user's name as a reviewer, asked the first time and then remembered, as is that they want none.
 * @returns empty for no name; null if the user closed the question
 */
export async function ownNameForReview(app: App, { isNeeded, isUsed }: Wanted): Promise<string | null> {
  const known = ownName(app);
  const isAsked = isNeeded || (isUsed && !wantsNoName(app));
  if (known !== '' || !isAsked) return known;
  const name = await openForm<string>(app, {
    title: ownNameStrings.title,
    content: (close, answer) => <OwnNameForm isNeeded={isNeeded} onAnswer={answer} onCancel={close} />,
  });
  if (name === '') keepWantingNoName(app);
  else if (name !== null) keepOwnName(app, name);
  return name;
}

interface OwnNameFormProps {
  readonly isNeeded: boolean;
  readonly onAnswer: (name: string) => void;
  readonly onCancel: () => void;
}

function OwnNameForm({ isNeeded, onAnswer, onCancel }: OwnNameFormProps) {
  const [text, setText] = useState('');
  const name = text.trim();
  return (
    <DialogForm
      confirm={ownNameStrings.save}
      onConfirm={name === '' ? null : () => onAnswer(name)}
      cancel={isNeeded ? dialogStrings.cancel : ownNameStrings.skip}
      onCancel={isNeeded ? onCancel : () => onAnswer('')}
    >
      <TextField label={ownNameStrings.name} hint={ownNameStrings.hint} value={text} onChange={setText} focused />
    </DialogForm>
  );
}
