import { useState } from 'preact/hooks';
import type { BoardState } from '../../core/board/board-state';
import { DialogForm, TextField } from '../../ui/fields';
import { openForm } from '../../ui/open-form';
import type { Services } from '../../vault/services';
import { boardStrings } from './strings';

/** Asks for a name and saves the board under it; a board of that name is replaced. */
export async function saveBoard({ app, settings }: Services, state: BoardState): Promise<void> {
  const name = await openForm<string>(app, {
    title: boardStrings.saveTitle,
    content: (close, answer) => <SaveForm onSave={answer} onCancel={close} />,
  });
  if (name === null) return;
  const others = settings.current.savedBoards.filter((board) => board.name !== name);
  await settings.update({ savedBoards: [...others, { name, state }] });
}

interface SaveFormProps {
  readonly onSave: (name: string) => void;
  readonly onCancel: () => void;
}

function SaveForm({ onSave, onCancel }: SaveFormProps) {
  const [text, setText] = useState('');
  const name = text.trim();
  return (
    <DialogForm confirm={boardStrings.save} onConfirm={name === '' ? null : () => onSave(name)} onCancel={onCancel}>
      <TextField label={boardStrings.name} value={text} onChange={setText} focused />
    </DialogForm>
  );
}
