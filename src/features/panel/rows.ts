import type { Item, Outline, Phase, Point, Section } from '../../core/outline/outline';

/** What the user chose to see of an outline. */
export interface RowOptions {
  /** Keys of what is folded. */
  readonly folded: ReadonlySet<string>;
  readonly hideDoneItems: boolean;
  readonly hideDonePhases: boolean;
  /** Key of an item that is drawn whatever is hidden: its answer is being written. */
  readonly kept?: string | null;
  /** Rows drawn at most, so that a note of any length stays usable. */
  readonly limit: number;
}

export interface ItemRow {
  /** Made of the item's text and those of what it is in, so that a row stays the same one when lines above it come and go. */
  readonly key: string;
  readonly item: Item;
}

/** A point, shown where no phase of the note holds an item. */
export interface PointRow {
  readonly key: string;
  readonly point: Point;
}

export interface SectionRow {
  readonly key: string;
  readonly section: Section;
  readonly folded: boolean;
  readonly items: readonly ItemRow[];
  readonly points: readonly PointRow[];
}

export interface PhaseRow {
  readonly key: string;
  readonly phase: Phase;
  readonly folded: boolean;
  readonly items: readonly ItemRow[];
  readonly points: readonly PointRow[];
  readonly sections: readonly SectionRow[];
}

export interface Rows {
  readonly phases: readonly PhaseRow[];
  readonly otherItems: readonly ItemRow[];
  /** Done phases left out because the user hides them. */
  readonly hiddenPhases: number;
  /** Whether rows were left out because of the limit. */
  readonly more: boolean;
}

/** The key under which the items outside all phases fold. */
export const OTHER_ITEMS = 'other';

const isDone = ({ done, total }: Phase): boolean => total > 0 && done === total;

/** Names things by their words; the second of the same words is another thing. */
class Keys {
  private readonly counts = new Map<string, number>();

  keyFor(words: string): string {
    const count = this.counts.get(words) ?? 0;
    this.counts.set(words, count + 1);
    return count === 0 ? words : `${words}\n${count}`;
  }
}

/** A phase's title without its number: the steps of an outline stay open or closed when they become headings. */
const foldName = (title: string): string => title.replace(/^\d{1,3}[.)]\s+/, '');

/** The keys of all phases and sections of an outline, phases first. */
export function foldKeys(outline: Outline): { phases: string[]; sections: string[] } {
  const keys = new Keys();
  const phases = outline.phases.map(({ title }) => keys.keyFor(foldName(title)));
  const sections = outline.phases.flatMap((phase, index) => sectionKeys(phase, phases[index] ?? ''));
  return { phases, sections };
}

function sectionKeys({ sections }: Phase, phaseKey: string): string[] {
  const keys = new Keys();
  return sections.map(({ title }) => keys.keyFor(`${phaseKey}\t${title}`));
}

/** What of an outline is drawn: folded phases have no rows of their own, done ones none if the user hides them. */
export function rowsOf(outline: Outline, options: RowOptions): Rows {
  return new RowBuilder(options).build(outline);
}

/** The keys of all items of an outline. */
export function itemKeys(outline: Outline): ReadonlySet<string> {
  const all = { folded: new Set<string>(), hideDoneItems: false, hideDonePhases: false, limit: Infinity };
  const { phases, otherItems } = rowsOf(outline, all);
  const inPhases = phases.flatMap(({ items, sections }) => [...items, ...sections.flatMap((one) => one.items)]);
  return new Set([...inPhases, ...otherItems].map(({ key }) => key));
}

class RowBuilder {
  private left: number;

  constructor(private readonly options: RowOptions) {
    this.left = options.limit;
  }

  build(outline: Outline): Rows {
    const keys = new Keys();
    const phases: PhaseRow[] = [];
    let hiddenPhases = 0;
    for (const phase of outline.phases) {
      if (this.left <= 0) break;
      const key = keys.keyFor(foldName(phase.title));
      if (this.options.hideDonePhases && isDone(phase)) hiddenPhases++;
      else phases.push(this.phaseRow(phase, key));
    }
    const otherItems = this.options.folded.has(OTHER_ITEMS) ? [] : this.itemRows(outline.otherItems, OTHER_ITEMS);
    return { phases, otherItems, hiddenPhases, more: this.left <= 0 };
  }

  private phaseRow(phase: Phase, key: string): PhaseRow {
    this.left--;
    const folded = this.options.folded.has(key);
    if (folded) return { key, phase, folded, items: [], points: [], sections: [] };
    const items = this.itemRows(phase.items, key);
    const points = this.pointRows(phase.points);
    const names = sectionKeys(phase, key);
    const sections: SectionRow[] = [];
    phase.sections.forEach((section, index) => {
      if (this.left > 0 && this.isShown(section)) sections.push(this.sectionRow(section, names[index] ?? ''));
    });
    return { key, phase, folded, items, points, sections };
  }

  private sectionRow(section: Section, key: string): SectionRow {
    this.left--;
    const folded = this.options.folded.has(key);
    if (folded) return { key, section, folded, items: [], points: [] };
    return { key, section, folded, items: this.itemRows(section.items, key), points: this.pointRows(section.points) };
  }

  private itemRows(items: readonly Item[], parent: string): ItemRow[] {
    const keys = new Keys();
    const rows: ItemRow[] = [];
    for (const item of items) {
      if (this.left <= 0) break;
      const key = keys.keyFor(`${parent}\t\t${item.text}`);
      if (this.options.hideDoneItems && item.state !== 'open' && key !== this.options.kept) continue;
      rows.push({ key, item });
      this.left--;
    }
    return rows;
  }

  private pointRows(points: readonly Point[]): PointRow[] {
    const keys = new Keys();
    const shown = points.slice(0, this.left);
    this.left -= shown.length;
    return shown.map((point) => ({ key: keys.keyFor(point.text), point }));
  }

  /** A section is left out where hiding done items leaves nothing of it. */
  private isShown({ items }: Section): boolean {
    return !this.options.hideDoneItems || items.length === 0 || items.some(({ state }) => state === 'open');
  }
}
