import { useMemo } from 'preact/hooks';
import { noteFolders } from '../../core/scope';
import { IconButton } from '../../ui/icon';
import type { Services } from '../../vault/services';
import { addFoundStatuses, statusesToAdd } from '../status';
import { chooseFolders } from './choose-folders';
import { boardStrings } from './strings';

/** A vault with fewer tracked notes is one that is only beginning. */
const MANY = 20;

const words = boardStrings.firstLook;

/** What is offered, until it is answered or dismissed, for a vault that had statuses long before the plugin. */
export function FirstLook({ services }: { readonly services: Services }) {
  const { index, settings } = services;
  const { firstLook, scope, workflow } = settings.current;
  const notes = index.notes();
  const isMany = notes.length >= MANY;
  const isWholeVault = Object.values<readonly string[]>({ ...scope }).every(({ length }) => length === 0);
  const asksFolders = isMany && isWholeVault && !firstLook.folders;
  const asksStatuses = isMany && !firstLook.statuses;
  const hasFolders = useMemo(() => {
    const folders = asksFolders ? noteFolders(notes.map(({ path }) => path)) : [];
    return folders.some((folder) => folder.notes < notes.length);
  }, [notes, asksFolders]);
  const found = useMemo(() => (asksStatuses ? statusesToAdd(services).length : 0), [notes, workflow, asksStatuses]);
  if (!hasFolders && found === 0) return null;
  return (
    <div class="design-phases-first-look">
      <span>{words.found(notes.length)}</span>
      {hasFolders && (
        <button type="button" onClick={() => void chooseFolders(services)}>
          {words.chooseFolders}
        </button>
      )}
      {found > 0 && (
        <button type="button" onClick={() => void addFoundStatuses(services)}>
          {words.addStatuses(found)}
        </button>
      )}
      <IconButton
        icon="x"
        label={words.dismiss}
        onClick={() => void settings.update({ firstLook: { folders: true, statuses: true } })}
      />
    </div>
  );
}
