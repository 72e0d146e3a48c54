import type { Settings } from '../../core/settings';
import { panelStrings } from './strings';
import { DirectionIcon, directionOf } from './direction-icon';
import { Disclosure } from '../../ui/disclosure';
import { IconButton } from '../../ui/icon-button';
import { NoteFacts } from './note-facts';
import { noteLinkEvents } from '../../ui/note-link';
import type { PanelControls } from './controls';
import type { RelatedNote } from './panel-note';
import { sortRelated } from './sort-related';
import { useHiddenName } from '../../ui/hidden-name';

/** The key under which the related notes fold. */
export const RELATED_NOTES = 'related';

interface RelatedNotesProps {
  readonly related: readonly RelatedNote[];
  readonly folded: boolean;
  readonly settings: Settings;
  readonly controls: PanelControls;
}

/** The notes a note links to and those that link to it. */
export function RelatedNotes({ related, folded, settings, controls }: RelatedNotesProps) {
  const sorted = folded ? [] : sortRelated(related, settings.panel.relationSort, settings.workflow);
  const [nameId, name] = useHiddenName(panelStrings.related);
  return (
    <section class="design-phases-related" aria-labelledby={nameId}>
      {name}
      <div class="design-phases-head">
        <Disclosure title={panelStrings.related} open={!folded} onToggle={() => controls.fold(RELATED_NOTES)}>
          <span class="design-phases-count">{related.length}</span>
        </Disclosure>
        <IconButton icon="arrow-up-narrow-wide" label={panelStrings.sortRelated} onClick={controls.chooseSort} />
      </div>
      {!folded && related.length === 0 && <p class="design-phases-hint">{panelStrings.noRelated}</p>}
      <ul class="design-phases-related-list">
        {sorted.map((entry) => (
          <RelatedEntry key={entry.path ?? entry.linkText} entry={entry} settings={settings} controls={controls} />
        ))}
      </ul>
    </section>
  );
}

interface RelatedEntryProps extends Pick<RelatedNotesProps, 'settings' | 'controls'> {
  readonly entry: RelatedNote;
}

function RelatedEntry({ entry, settings, controls }: RelatedEntryProps) {
  const target = entry.path ?? entry.linkText;
  const direction = directionOf(entry);
  return (
    <li>
      <a
        class={`design-phases-related-link is-${direction}`}
        href={target}
        data-design-phases-row
        {...noteLinkEvents(controls.links(), entry)}
      >
        <DirectionIcon direction={direction} />
        <span class="design-phases-text design-phases-related-title">{entry.note?.title ?? entry.linkText}</span>
        {entry.note && <NoteFacts note={entry.note} settings={settings} />}
      </a>
    </li>
  );
}
