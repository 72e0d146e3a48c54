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
  // Not at each change of a note: that would count the whole vault anew.
  const { notes, hasFolders, statuses } = useMemo(() => offerFor(services), [settings.current, index.ready]);
  if (!hasFolders && statuses === 0) return null;
  return (
    <div class="design-phases-first-look">
      <span>{words.found(notes)}</span>
      {hasFolders && (
        <button type="button" onClick={() => void chooseFolders(services)}>
          {words.chooseFolders}
        </button>
      )}
      {statuses > 0 && (
        <button type="button" onClick={() => void addFoundStatuses(services)}>
          {words.addStatuses(statuses)}
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

interface Offer {
  readonly notes: number;
  /** Whether some of the notes are in a folder that others are not in. */
  readonly hasFolders: boolean;
  /** How many statuses the workflow does not know. */
  readonly statuses: number;
}

function offerFor(services: Services): Offer {
  const { firstLook, scope } = services.settings.current;
  const paths = services.index.notes().map(({ path }) => path);
  const isNarrowed = scope.folders.length + scope.tags.length + scope.excludedFolders.length > 0;
  const isMany = paths.length >= MANY;
  const hasFolders =
    isMany && !firstLook.folders && !isNarrowed && noteFolders(paths).some(({ notes }) => notes < paths.length);
  const statuses = isMany && !firstLook.statuses ? statusesToAdd(services).length : 0;
  return { notes: paths.length, hasFolders, statuses };
}
