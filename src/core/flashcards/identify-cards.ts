import { fingerprint } from '../fingerprint';
import { groupBy } from '../group-by';
import type { KnownCard } from './card-list';
import { type Flashcard, placeOf } from './flashcard';
import { mainWords, questionKey } from './question-words';

type Asked = Pick<KnownCard, 'kind' | 'place' | 'question' | 'blockId' | 'answer'>;

/** What two cards share if they are one; null if that says nothing. */
type Sign = (card: Asked) => string | null;

/** Answers tell equal questions in one place apart. */
const byAnswer: Sign = ({ kind, place, question, blockId, answer }) =>
  answer === '' ? null : JSON.stringify([kind, place, question, blockId, answer]);

const byAll: Sign = ({ kind, place, question, blockId }) => JSON.stringify([kind, place, question, blockId]);

const byBlockId: Sign = ({ kind, blockId }) => (blockId === '' ? null : JSON.stringify([kind, blockId]));
const byPlace: Sign = ({ kind, place, question }) => JSON.stringify([kind, place, questionKey(question)]);
const byQuestion: Sign = ({ kind, question }) => JSON.stringify([kind, questionKey(question)]);
const byMainWords: Sign = ({ kind, question }) => {
  const words = mainWords(question);
  return words === '' ? null : JSON.stringify([kind, words]);
};

/**
 * Gives cards that were exported before the IDs they had then. A note's card is an exported one if both have the same
 * block ID, or else the same question, or else the same main words; each known card is one card at most, and without
 * certainty a card is new. `docs/flashcards.md` tells users the same.
 *
 * @param cards all cards of their notes, even those left out of the export
 * @param known the list as it was
 * @param isThere whether a note or template still exists; if not, it may have been renamed
 * @returns the cards, and the list with them in it; cards that are gone stay in the list, since they may come back
 */
export function identifyCards(
  cards: readonly Flashcard[],
  known: readonly KnownCard[],
  isThere: (source: string) => boolean,
): { cards: Flashcard[]; known: KnownCard[] } {
  const bySource = groupBy(cards, ({ source }) => source);
  const after = [...bySource].reduce((list, [source, own]) => adoptRenamed(own, list, source, isThere), known);
  const knownBySource = groupBy(after, ({ source }) => source);
  const found = new Map([...bySource].flatMap(([source, own]) => matches(own, knownBySource.get(source) ?? [])));
  const taken = new Set(after.map(({ id }) => id));
  const identified = cards.map((card) => {
    const guid = found.get(card)?.id ?? freeId(card.guid, taken);
    taken.add(guid);
    return { ...card, guid };
  });
  const entries = identified.map((card, index) => entryOf(card, found.get(cards[index] ?? card)));
  const kept = new Set(entries.map(({ id }) => id));
  const others = after.filter(({ id }) => !kept.has(id));
  const marked = others.map((card) => (bySource.has(card.source) ? { ...card, gone: true } : card));
  return { cards: identified, known: inOrder([...entries, ...marked]) };
}

/** By source, so that an export doesn't move other notes' lines; the order within a source stays. */
function inOrder(list: KnownCard[]): KnownCard[] {
  return list.sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0));
}

function entryOf(card: Flashcard, known: KnownCard | undefined): KnownCard {
  return { ...asked(card), id: card.guid, source: card.source, gone: false, written: known?.written ?? {} };
}

/** First among the questions that the note had at the last export, then among those that were already gone. */
function matches(cards: readonly Flashcard[], known: readonly KnownCard[]): [Flashcard, KnownCard][] {
  const found = new Map<Flashcard, KnownCard>();
  const signs = [byBlockId, byPlace, byQuestion, byMainWords];
  const last = known.filter(({ gone }) => !gone);
  for (const sign of [byAnswer, byAll, ...signs]) matchBy(sign, cards, last, found);
  for (const sign of signs) matchBy(sign, cards, known, found);
  return [...found];
}

/** Equal questions are the known ones if there are as many; otherwise nobody can tell which of them is gone. */
function matchBy(
  sign: Sign,
  cards: readonly Flashcard[],
  known: readonly KnownCard[],
  found: Map<Flashcard, KnownCard>,
): void {
  const taken = new Set(found.values());
  const free = groupBy(known, (card) => (taken.has(card) ? null : sign(card)));
  const open = groupBy(cards, (card) => (found.has(card) ? null : sign(asked(card))));
  for (const [key, group] of open) {
    const candidates = free.get(key) ?? [];
    if (candidates.length !== group.length || (sign === byMainWords && group.length > 1)) continue;
    group.forEach((card, index) => {
      const match = candidates[index];
      if (match) found.set(card, match);
    });
  }
}

const asked = (card: Flashcard): Asked => ({
  kind: card.kind,
  place: placeOf(card),
  question: card.front,
  blockId: card.blockId,
  answer: card.back === '' ? '' : fingerprint(card.back),
});

/**
 * An unknown note may have been renamed outside Obsidian: it's a note whose path is gone if that had at least half of
 * the answers, word for word, to the same questions. Questions alone prove nothing, since notes from one template share
 * them.
 */
function adoptRenamed(
  cards: readonly Flashcard[],
  known: readonly KnownCard[],
  source: string,
  isThere: (source: string) => boolean,
): readonly KnownCard[] {
  if (known.some((card) => card.source === source)) return known;
  const proofs = new Set(cards.map(asked).flatMap(proofOf));
  for (const [gone, group] of groupBy(known, (card) => (isThere(card.source) ? null : card.source))) {
    const old = new Set(group.flatMap(proofOf));
    const common = [...proofs].filter((proof) => old.has(proof)).length;
    if (common > 0 && common * 2 >= proofs.size)
      return known.map((card) => (card.source === gone ? { ...card, source } : card));
  }
  return known;
}

const proofOf = ({ kind, question, answer }: Asked): string[] =>
  kind === 'item' && answer !== '' ? [JSON.stringify([questionKey(question), answer])] : [];

function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  return free;
}
