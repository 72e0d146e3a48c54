import { textKey } from '../templates/titles';
import type { FlashcardKind } from './flashcard';

/** What tells one card from another when it is seen again. */
export interface CardIdentity {
  readonly note: string;
  readonly context: string;
  readonly question: string;
}

interface NewCard extends CardIdentity {
  readonly kind: FlashcardKind;
}

/** How alike two wordings must be: within one section, and anywhere in the note. */
const SAME_SECTION = 0.5;
const SAME_NOTE = 0.75;
/** Beyond this many pairs wordings are compared within one section only. */
const MOST_PAIRS = 250_000;

/**
 * Finds each card among those known from an earlier export: the same question in its section, else anywhere in its
 * note (it was moved), else the most alike question of its section (it was reworded), else a very similar one of its
 * note (both). Each known card is given out once.
 *
 * @returns for each card the index of the known one, or null
 */
export function matchCards(cards: readonly NewCard[], known: readonly CardIdentity[]): (number | null)[] {
  const found: (number | null)[] = cards.map(() => null);
  const taken = new Set<number>();
  const take = (card: number, match: number): void => {
    found[card] = match;
    taken.add(match);
  };
  const matchEqual = (key: (card: CardIdentity) => string): void => {
    const free = groupBy(known, key, (index) => !taken.has(index));
    cards.forEach((card, index) => {
      const match = found[index] === null ? free.get(key(card))?.shift() : undefined;
      if (match !== undefined) take(index, match);
    });
  };
  const matchAlike = (key: (card: CardIdentity) => string, threshold: number): void => {
    const free = groupBy(known, key, (index) => !taken.has(index));
    const missing = groupBy(cards, key, (index) => found[index] === null);
    for (const [group, indexes] of missing) {
      for (const [card, match] of alikePairs(cards, known, indexes, free.get(group) ?? [], threshold)) {
        if (found[card] === null && !taken.has(match)) take(card, match);
      }
    }
  };
  matchEqual((card) => JSON.stringify([card.context, card.question]));
  matchEqual((card) => JSON.stringify([card.note, card.question]));
  matchAlike((card) => card.context, SAME_SECTION);
  matchAlike((card) => card.note, SAME_NOTE);
  return found;
}

function groupBy<T>(
  values: readonly T[],
  key: (value: T) => string,
  wanted: (index: number) => boolean,
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  values.forEach((value, index) => {
    if (!wanted(index)) return;
    const group = groups.get(key(value));
    if (group === undefined) groups.set(key(value), [index]);
    else group.push(index);
  });
  return groups;
}

/** Pairs of card and known card that are alike enough, the most alike first. */
function alikePairs(
  cards: readonly NewCard[],
  known: readonly CardIdentity[],
  cardIndexes: readonly number[],
  knownIndexes: readonly number[],
  threshold: number,
): (readonly [number, number])[] {
  if (cardIndexes.length * knownIndexes.length > MOST_PAIRS) return [];
  const wordings = new Map(knownIndexes.map((index) => [index, wordingOf(known[index]?.question ?? '')]));
  const pairs: { card: number; match: number; likeness: number }[] = [];
  for (const card of cardIndexes) {
    const { kind = 'item', question = '' } = cards[card] ?? {};
    const wording = wordingOf(question);
    for (const [match, other] of wordings) {
      if (kind !== 'item' && wording.numbers !== other.numbers) continue;
      const likeness = likenessOf(wording.pairs, other.pairs);
      if (likeness >= threshold) pairs.push({ card, match, likeness });
    }
  }
  pairs.sort((a, b) => b.likeness - a.likeness);
  return pairs.map(({ card, match }) => [card, match] as const);
}

interface Wording {
  /** How often each two neighbouring letters occur. */
  readonly pairs: ReadonlyMap<string, number>;
  /** "What does step 3 cover?" and "What does step 4 cover?" differ in this only. */
  readonly numbers: string;
}

function wordingOf(text: string): Wording {
  const plain = textKey(text);
  const pairs = new Map<string, number>();
  for (let index = 0; index + 1 < plain.length; index += 1) {
    const pair = plain.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { pairs, numbers: plain.replace(/[^\d]+/g, ' ').trim() };
}

/** Dice's coefficient of two bags of letter pairs: 0 for nothing in common, 1 for the same. */
function likenessOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const size = (bag: ReadonlyMap<string, number>): number => [...bag.values()].reduce((sum, count) => sum + count, 0);
  let common = 0;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  const total = size(a) + size(b);
  return total === 0 ? 0 : (2 * common) / total;
}
