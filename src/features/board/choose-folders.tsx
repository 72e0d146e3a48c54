import type { TFolder } from 'obsidian';
import { useState } from 'preact/hooks';
import { isInFolder, noteFolders } from '../../core/scope';
import { CheckField, DialogForm } from '../../ui/fields';
import { useHiddenName } from '../../ui/hidden-name';
import { showNoticeWithButton } from '../../ui/notices';
import { openForm } from '../../ui/open-form';
import { dialogStrings } from '../../ui/strings';
import type { Services } from '../../vault/services';
import { boardStrings } from './strings';

const words = boardStrings.folders;

/** A folder stays the one that was seen, also where it is renamed while the dialog is open. */
interface Choice {
  readonly folder: TFolder;
  readonly notes: number;
}

/** Asks which of the folders with tracked notes hold design notes, and tracks only these from then on. */
export async function chooseFolders({ app, index, settings }: Services): Promise<void> {
  const paths = index.notes().map(({ path }) => path);
  const choices = noteFolders(paths).flatMap(({ folder: path, notes }): Choice[] => {
    const folder = app.vault.getFolderByPath(path);
    return folder ? [{ folder, notes }] : [];
  });
  const folders = await openForm<readonly string[]>(app, {
    title: words.title,
    content: (close, answer) => <FoldersForm choices={choices} onConfirm={answer} onCancel={close} />,
  });
  if (folders === null) return;
  const { scope, firstLook } = settings.current;
  await settings.update({ scope: { ...scope, folders }, firstLook: { ...firstLook, folders: true } });
  const undo = (): void => void settings.update({ scope: { ...settings.current.scope, folders: scope.folders } });
  showNoticeWithButton(words.done(folders), dialogStrings.undo, undo);
}

interface FoldersFormProps {
  readonly choices: readonly Choice[];
  readonly onConfirm: (paths: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** A folder stands for those in it. */
function FoldersForm({ choices, onConfirm, onCancel }: FoldersFormProps) {
  const [chosen, choose] = useState<ReadonlySet<TFolder>>(new Set());
  const [nameId, name] = useHiddenName(words.title);
  const isCovered = ({ path }: TFolder) => [...chosen].some((other) => isInFolder(path, other.path));
  const outermost = choices.filter(({ folder }) => chosen.has(folder) && !isCovered(folder));
  const notes = outermost.reduce((sum, choice) => sum + choice.notes, 0);
  const toggle = (folder: TFolder) => {
    const others = [...chosen].filter((other) => other !== folder);
    choose(new Set(chosen.has(folder) ? others : [...others, folder]));
  };
  return (
    <DialogForm
      confirm={words.confirm(notes)}
      onConfirm={notes === 0 ? null : () => onConfirm(outermost.map(({ folder }) => folder.path))}
      onCancel={onCancel}
    >
      <p class="design-phases-hint">{words.hint}</p>
      <div role="group" aria-labelledby={nameId}>
        {name}
        {choices.map(({ folder, notes: count }) => (
          <div
            key={folder.path}
            class="design-phases-folder-choice"
            style={{ '--design-phases-depth': folder.path.split('/').length - 1 }}
          >
            <CheckField
              label={folder.name}
              count={boardStrings.tracked(count)}
              checked={chosen.has(folder) || isCovered(folder)}
              disabled={isCovered(folder)}
              onChange={() => toggle(folder)}
            />
          </div>
        ))}
      </div>
    </DialogForm>
  );
}
