import { itemsOfPhase } from '../outline/navigate';
import type { Outline, Phase } from '../outline/outline';
import { withoutStepNumber } from '../outline/step-words';
import { phaseKey, textKey } from '../outline/titles';
import type { PracticePhase, PracticeState } from './practice';

/** What a practice's phase is found again by. */
type Sought = Pick<PracticePhase, 'title' | 'items'>;

/** The keys of a phase's items, each once. */
export function itemKeys(phase: Phase): string[] {
  return [...new Set(itemsOfPhase(phase).map(({ text }) => textKey(text)))];
}

/** The note's phase for a phase of the practice; null if there is none, or it isn't certain. */
export function notePhase(state: PracticeState, index: number, outline: Outline): Phase | null {
  return notePhases(state.phases, outline.phases)[index] ?? null;
}

/**
 * The note's phase for each phase of a practice. During it, steps may be renumbered, renamed, inserted, and moved, so a
 * phase is found by the words of its title, else by its items, else by its number. Phases left over between the same
 * two are paired in order if there are as many.
 */
export function notePhases(sought: readonly Sought[], phases: readonly Phase[]): (Phase | null)[] {
  const pairing = new Pairing(sought, phases);
  pairing.byTitle(wordsOf);
  pairing.byItems();
  pairing.byTitle(textKey);
  pairing.byPlace();
  return pairing.found;
}

/** Empty for a title that is only a number. */
const wordsOf = (title: string): string => (withoutStepNumber(title).trim() === '' ? '' : phaseKey(title));

class Pairing {
  readonly found: (Phase | null)[];
  private readonly left: Set<Phase>;

  constructor(
    private readonly sought: readonly Sought[],
    private readonly phases: readonly Phase[],
  ) {
    this.found = sought.map(() => null);
    this.left = new Set(phases);
  }

  /** Pairs what has the same key, in order, if both sides have as many of it. An empty key pairs nothing. */
  byTitle(keyOf: (title: string) => string): void {
    const open = this.open();
    for (const key of new Set(open.map(({ title }) => keyOf(title)))) {
      const same = open.filter(({ title }) => keyOf(title) === key);
      const phases = [...this.left].filter(({ title }) => keyOf(title) === key);
      if (key === '' || same.length !== phases.length) continue;
      same.forEach(({ index }, nth) => this.pair(index, phases[nth]));
    }
  }

  /** Pairs what shares items, and what shares most first. */
  byItems(): void {
    const likenesses = this.open().flatMap(({ index, items }) =>
      [...this.left].map((phase) => ({ index, phase, share: shareOf(items, itemKeys(phase)) })),
    );
    for (const { index, phase, share } of likenesses.sort((a, b) => b.share - a.share)) {
      if (share > 0 && this.found[index] === null && this.left.has(phase)) this.pair(index, phase);
    }
  }

  /** Pairs what is between the same two pairs, in order, if both sides have as many there. */
  byPlace(): void {
    const open = this.open().map(({ index }) => ({ index, gap: gapAt(this.found, index, (one) => one !== null) }));
    const left = [...this.left].map((phase) => ({
      phase,
      gap: gapAt(this.phases, this.phases.indexOf(phase), (one) => one !== null && !this.left.has(one)),
    }));
    const isSame = (a: Gap, b: Gap): boolean => a.before === b.before && a.after === b.after;
    for (const { index, gap } of open) {
      const here = open.filter((one) => isSame(one.gap, gap));
      const there = left.filter((one) => isSame(one.gap, gap));
      const nth = here.findIndex((one) => one.index === index);
      if (here.length === there.length) this.pair(index, there[nth]?.phase);
    }
  }

  private open(): (Sought & { readonly index: number })[] {
    return this.sought.flatMap((one, index) => (this.found[index] === null ? [{ ...one, index }] : []));
  }

  private pair(index: number, phase: Phase | undefined): void {
    if (phase === undefined) return;
    this.found[index] = phase;
    this.left.delete(phase);
  }
}

interface Gap {
  readonly before: Phase | null;
  readonly after: Phase | null;
}

/** The nearest pairs before and after a place in a list. */
function gapAt(list: readonly (Phase | null)[], index: number, isPaired: (one: Phase | null) => boolean): Gap {
  return {
    before: list.slice(0, index).findLast(isPaired) ?? null,
    after: list.slice(index + 1).find(isPaired) ?? null,
  };
}

/** How much two sets of items share, from 0 to 1. */
function shareOf(a: readonly string[], b: readonly string[]): number {
  const common = a.filter((key) => b.includes(key)).length;
  return common === 0 ? 0 : common / (a.length + b.length - common);
}
