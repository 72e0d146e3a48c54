import type { RelationSort, Settings } from '../../core/settings';
import { panelStrings } from './strings';
import { Disclosure } from '../../ui/disclosure';
import { noteLinkEvents } from '../../ui/note-link';
import type { PanelControls } from './controls';
import type { RelatedNote } from './panel-note';
import { useHiddenName } from '../../ui/hidden-name';
import { Icon, IconButton } from '../../ui/icon';
import { compareTexts } from '../../core/comparable';
import { reviewsNeeded } from '../../core/reviews/review-state';
import type { NoteSummary, Relation, RelationDirection } from '../../core/note';
import { directionStrings } from '../relations';
import { progressStrings } from '../../ui/strings';
import { ReviewState, reviewStrings } from '../reviews';
import { StatusPill } from '../status';
import { statusOrder, type Workflow } from '../../core/workflow/workflow';

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
          {related.length > 0 && <span class="design-phases-count">{related.length}</span>}
        </Disclosure>
        {related.length > 1 && (
          <IconButton icon="arrow-up-narrow-wide" label={panelStrings.sortRelated} onClick={controls.chooseSort} />
        )}
        <IconButton icon="plus" label={panelStrings.addRelation} onClick={controls.addRelation} />
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
        {entry.note && <NoteFacts note={entry.note} me={controls.me()} settings={settings} />}
      </a>
    </li>
  );
}

type Compare = (a: RelatedNote, b: RelatedNote) => number;

const titleOf = ({ note, linkText }: RelatedNote): string => note?.title ?? linkText;
const byTitle: Compare = (a, b) => compareTexts(titleOf(a), titleOf(b));

/** Latest edit first; notes without a date last. */
const byDate: Compare = (a, b) => (b.note?.editDate ?? '').localeCompare(a.note?.editDate ?? '');

/** In the workflow's order; statuses it does not know after it, notes without one last. */
function byStatus(workflow: Workflow): Compare {
  const orderOf = statusOrder(workflow);
  const rank = ({ note }: RelatedNote): number => orderOf(note?.status ?? '') ?? workflow.length + 1;
  return (a, b) => rank(a) - rank(b);
}

/** Related notes in the order the user chose; equal ones by title. */
export function sortRelated(
  related: readonly RelatedNote[],
  sort: RelationSort,
  workflow: Workflow,
): readonly RelatedNote[] {
  if (sort === 'note') return related;
  const compare = { title: byTitle, date: byDate, status: byStatus(workflow) }[sort];
  return [...related].sort((a, b) => compare(a, b) || byTitle(a, b));
}

type Direction = RelationDirection | 'unresolved';

const ICONS: Record<Direction, string> = {
  forward: 'arrow-right',
  backward: 'arrow-left',
  mutual: 'arrow-left-right',
  unresolved: 'file-plus',
};

/** Which way a relation goes, or that its note is not there yet. */
export function directionOf({ path, direction }: Relation): Direction {
  return path === null ? 'unresolved' : direction;
}

/** A direction as an icon, with the words for whoever points at it or cannot see it. */
export function DirectionIcon({ direction }: { readonly direction: Direction }) {
  return (
    <span class="design-phases-related-direction" title={directionStrings[direction]}>
      <Icon name={ICONS[direction]} />
      <span class="design-phases-unseen">{directionStrings[direction]}</span>
    </span>
  );
}

interface NoteFactsProps {
  readonly note: NoteSummary;
  /** The reader's name as a reviewer. */
  readonly me: string;
  readonly settings: Settings;
}

/** Status, reviews and progress of a note in one line. */
export function NoteFacts({ note, me, settings }: NoteFactsProps) {
  return (
    <span class="design-phases-facts">
      <StatusPill status={note.status} workflow={settings.workflow} isOutdated={note.review.state === 'edited-since'} />
      {note.peerReviews !== null && (
        <span>{reviewStrings.reviews(note.peerReviews, reviewsNeeded(note.status, settings))}</span>
      )}
      <ReviewState review={note.review} me={me} />
      {note.total > 0 && <span>{progressStrings.ofTotal(note.done, note.total)}</span>}
    </span>
  );
}
