import type { NoteSummary } from '../note';
import { onceFor } from '../once';

type Compare = (a: NoteSummary, b: NoteSummary) => number;

/** Where the notes come from. */
interface NoteSource {
  notes(): readonly NoteSummary[];
  note(path: string): NoteSummary | null;
}

/** How many notes are sorted at a time while nobody waits. */
const RUN = 1000;

/**
 * Sorts notes from their last order: what is nearly sorted takes a few comparisons for each note, while 10,000 notes
 * would take 130,000 when the board opens.
 */
export class RememberedOrder {
  private last: readonly NoteSummary[] = [];
  /** The notes that `last` has in the order of this key; null if it is in no known order. */
  private sorted: { readonly notes: readonly NoteSummary[]; readonly key: string } | null = null;

  constructor(private readonly source: NoteSource) {}

  /** @param key names the order that `compare` makes, so that the same notes aren't put in the same order again */
  sort(compare: Compare, key: string): readonly NoteSummary[] {
    const notes = this.source.notes();
    if (this.sorted?.notes !== notes || this.sorted.key !== key) this.last = this.nearlySorted().sort(compare);
    this.sorted = { notes, key };
    return this.last;
  }

  /** Sorts ahead, with pauses: runs of notes, then runs of twice the length, which only have to be merged. */
  async prepare(compare: Compare, key: string, pause: () => Promise<void>): Promise<void> {
    const all = this.source.notes();
    let notes = all;
    for (let length = RUN; length < 2 * notes.length; length *= 2) {
      const runs: NoteSummary[][] = [];
      for (let start = 0; start < notes.length; start += length) {
        await pause();
        runs.push(notes.slice(start, start + length).sort(compare));
      }
      notes = runs.flat();
    }
    this.last = notes;
    this.sorted = notes === all ? null : { notes: all, key };
  }

  private nearlySorted(): NoteSummary[] {
    const { source } = this;
    const notes = source.notes();
    const known = this.last.map(({ path }) => source.note(path)).filter((note) => note !== null);
    if (known.length === notes.length) return known;
    const paths = new Set(known.map(({ path }) => path));
    return [...known, ...notes.filter(({ path }) => !paths.has(path))];
  }
}

/** The order that all boards over one index share. */
export const rememberedOrderOf = onceFor((source: NoteSource) => new RememberedOrder(source));
