import { answeredLines } from '../../core/answers/answered-outline';
import { isRefusal, type Refusal } from '../../core/edit';
import type { NoteSummary, Problem, Relation } from '../../core/note';
import { noteReview, problemsOf } from '../../core/note-summary';
import { titleOfPath } from '../../core/paths';
import { hasItems, nextOpenItem } from '../../core/outline/navigate';
import type { Item, Outline } from '../../core/outline/outline';
import { outlineOf } from '../../core/outline/outline-of';
import { findFrontmatter, readFrontmatter } from '../../core/properties/frontmatter';
import { type NoteProperties, readNoteProperties } from '../../core/properties/note-properties';
import type { NoteReview } from '../../core/reviews/note-review';
import { reviewFingerprint } from '../../core/reviews/reviewed-text';
import type { YamlReader } from '../../core/properties/yaml';
import { outlineOptionsOf, type Settings } from '../../core/settings';
import type { LinkEnd } from '../../ui/open-note';
import { liveRelations } from './live-relations';
import { findStatus } from '../../core/workflow/workflow';

/** Everything the panel shows of one note, read from its text as it stands. */
export interface PanelNote {
  readonly path: string;
  readonly title: string;
  /** Whether status and reviews mean something here: the note is tracked or was reviewed. A plain note has none. */
  readonly hasFacts: boolean;
  readonly status: string;
  readonly peerReviews: number | null;
  readonly started: string | null;
  readonly editDate: string | null;
  readonly purpose: string;
  readonly review: NoteReview;
  readonly problems: readonly Problem[];
  /** Why the properties could not be read; null where they could. */
  readonly unreadable: Refusal | null;
  readonly outline: Outline;
  readonly next: Item | null;
  /** Lines of the items that have an answer. */
  readonly answered: ReadonlySet<number>;
  readonly related: readonly RelatedNote[];
  /** What the note says it is superseded by. */
  readonly supersededBy: readonly LinkEnd[];
}

/** A relation with what the index knows of the note at its other end. */
export interface RelatedNote extends Relation {
  /** Null where the other end is not tracked. */
  readonly note: NoteSummary | null;
}

interface ReaderParts {
  readonly settings: () => Settings;
  readonly yaml: YamlReader;
  /** The date so many days ago, as `YYYY-MM-DD`. */
  readonly daysAgo: (days: number) => string;
  /** What the vault index knows. */
  readonly related: (path: string) => readonly Relation[];
  readonly note: (path: string) => NoteSummary | null;
  /** The file that a link of a note leads to; null for none. */
  readonly resolve: (target: string, source: string) => string | null;
}

interface ReadProperties {
  readonly block: string;
  readonly settings: Settings;
  readonly properties: NoteProperties;
  readonly unreadable: Refusal | null;
}

/** Reads notes for the panel. Properties are read again only where the frontmatter is another one than the last. */
export class PanelNoteReader {
  private last: ReadProperties | null = null;

  constructor(private readonly parts: ReaderParts) {}

  read(path: string, text: string): PanelNote {
    const settings = this.parts.settings();
    const { properties, unreadable } = this.propertiesOf(text, settings);
    const outline = outlineOf(text, outlineOptionsOf(settings));
    const known = findStatus(settings.workflow, properties.statusText);
    return {
      path,
      title: titleOfPath(path),
      hasFacts: unreadable === null && hasFacts(properties, outline),
      status: known?.name ?? properties.statusText,
      peerReviews: properties.peerReviews,
      started: properties.started,
      editDate: properties.editDate,
      purpose: properties.purpose,
      review: noteReview(properties, known, settings, {
        fingerprint: () => reviewFingerprint(text),
        daysAgo: this.parts.daysAgo,
      }),
      // A related note that is missing is seen among the related ones.
      problems: problemsOf(properties, known !== null, false),
      unreadable,
      outline,
      next: nextOpenItem(outline, -1),
      answered: answeredLines(text, outline),
      related: this.relatedTo(path, properties),
      supersededBy: properties.supersededBy
        .filter(({ target }) => target !== '')
        .map(({ target }) => ({ path: this.parts.resolve(target, path), linkText: target })),
    };
  }

  private propertiesOf(text: string, settings: Settings): ReadProperties {
    const block = text.slice(0, findFrontmatter(text)?.end ?? firstLineEnd(text));
    if (this.last?.block === block && this.last.settings === settings) return this.last;
    const read = readFrontmatter(block, this.parts.yaml);
    const unreadable = isRefusal(read) ? read : null;
    const properties = readNoteProperties(isRefusal(read) ? null : read.properties, settings.properties);
    this.last = { block, settings, properties, unreadable };
    return this.last;
  }

  private relatedTo(path: string, { relates }: NoteProperties): readonly RelatedNote[] {
    const resolve = (target: string) => this.parts.resolve(target, path);
    const relations = liveRelations(path, relates, this.parts.related(path), resolve);
    return relations.map((relation) => ({
      ...relation,
      note: relation.path === null ? null : this.parts.note(relation.path),
    }));
  }
}

function hasFacts({ hasStatus, peerReviews, reviews }: NoteProperties, outline: Outline): boolean {
  return hasStatus || hasItems(outline) || peerReviews !== 0 || reviews.length > 0;
}

/** Where there is no block, the first line still tells a fence that names a language. */
function firstLineEnd(text: string): number {
  const end = text.indexOf('\n');
  return end === -1 ? text.length : end + 1;
}
