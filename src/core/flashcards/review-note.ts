import { type Edit, NO_EDIT, type Plan } from '../edit';
import { contextOf, type Flashcard, noteOfContext } from './flashcard';
import { matchCards } from './match-cards';
import { type NotePart, partsOf } from './review-note-parts';

/**
 * A note of cards for the Spaced Repetition plugin: the question on a line, a line `?`, the answer, a blank line. The
 * headings above are shown by that plugin as a card's context; the tag in the first line puts the cards in a deck. Its
 * scheduling comments (`<!--SR:…-->`) stand behind the answer and are never touched.
 */
const DECK_TAG = '#flashcards/design-phases';
const NO_ANSWER = '…';

interface CardText {
  readonly context: string;
  readonly front: string;
  readonly back: string;
}

/**
 * Brings a note of cards up to date: reworded questions and new answers in place, moved cards below their new heading
 * together with their scheduling, new cards behind those of their section. What the user wrote in between and cards
 * whose question is gone stay. An empty text becomes a new note.
 */
export function updateReviewNote(cards: readonly Flashcard[]): Plan {
  return (text) => {
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    const parts = partsOf(text === '' ? `${DECK_TAG}\n` : text);
    const known = parts.filter((part) => part.card !== null);
    const matches = matchCards(
      cards.map((card) => ({ kind: card.kind, note: card.note, context: contextOf(card), question: frontOf(card) })),
      known.map(({ context, card }) => ({ note: noteOfContext(context), context, question: card?.front ?? '' })),
    );
    cards.forEach((card, index) => placeCard(parts, textOf(card), known[matches[index] ?? -1] ?? null, newline));
    return smallestEdit(text, parts.map((part) => part.raw).join(''));
  };
}

const frontOf = (card: Flashcard): string => safeLine(card.front.replace(/\s+/g, ' ').trim());
const textOf = (card: Flashcard): CardText => ({
  context: contextOf(card),
  front: frontOf(card),
  back: card.back.trim() === '' ? NO_ANSWER : safeBack(card.back),
});

/** Writes one card into the parts of the note: over the one it was, or behind the last one of its section. */
function placeCard(parts: NotePart[], text: CardText, known: NotePart | null, newline: string): void {
  const { context, front, back } = text;
  const schedule = known?.card?.schedule ?? '';
  const raw = withNewline(`${front}\n?\n${back}${schedule}`, newline);
  if (known !== null && known.context === context) {
    const same = known.card?.front === front && known.card.back === back;
    if (!same) known.raw = raw + (/\s*$/.exec(known.raw)?.[0] ?? '');
    return;
  }
  if (known !== null) parts.splice(parts.indexOf(known), 1);
  insertCard(parts, { raw: raw + newline + newline, context, card: { front, back, schedule } }, newline);
}

/** Puts a card behind the last part of its section, or below a new heading at the end. */
function insertCard(parts: NotePart[], part: NotePart, newline: string): void {
  const { context } = part;
  const last = parts.findLastIndex((each) => each.context === context);
  const index = last === -1 ? parts.length : last + 1;
  const heading = { raw: `## ${context}${newline}${newline}`, context, card: null };
  parts.splice(index, 0, ...(last === -1 ? [heading, part] : [part]));
  const before = parts[index - 1];
  if (before === undefined || /\n\r?\n$/.test(before.raw)) return;
  before.raw += before.raw.endsWith('\n') ? newline : newline + newline;
}

const withNewline = (text: string, newline: string): string => text.replace(/\r?\n/g, newline);

/** An answer without blank lines, which would end the card; those in code blocks may stay. */
function safeBack(answer: string): string {
  let inCode = false;
  const lines = answer.split('\n').flatMap((line) => {
    if (/^\s*(?:```|~~~)/.test(line)) inCode = !inCode;
    else if (inCode) return [line === '' ? ' ' : line];
    return line.trim() === '' ? ['<br>'] : [safeLine(line.trimEnd())];
  });
  return lines.join('\n');
}

/** A line that the Spaced Repetition plugin takes for nothing else: no tag, comment, separator or cloze. */
function safeLine(line: string): string {
  return line
    .replace(/^\?+$/, '\\$&')
    .replace(/^<!--/, '&lt;!--')
    .replace(/^#(?=\S)/, '\\#')
    .replaceAll('::', ':&#58;')
    .replaceAll('==', '=&#61;');
}

/** One change from the first to the last character that differs. */
function smallestEdit(before: string, after: string): Edit {
  if (before === after) return NO_EDIT;
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { changes: [{ from: start, to: before.length - end, insert: after.slice(start, after.length - end) }] };
}
