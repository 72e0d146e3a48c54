import { editBetween } from '../edit';
import type { Plan } from '../plan';
import { fingerprint } from '../fingerprint';
import { contextOf, type Flashcard, isContextOf } from './flashcard';
import { mergeAnswer } from './merge-answer';
import { atLineStart, safeBack, safeFront } from './review-answer';
import { askedIn, type NotePart, partsOf, separatorIn } from './review-note-parts';

/**
 * A note of cards for the Spaced Repetition plugin: the question on a line, a line `?`, the answer, a blank line. That
 * plugin shows the headings above as a card's context, and the tag in the first line puts the cards in a deck. What it
 * and the user add to a card, above all its schedule, is never changed and moves with the card.
 */
export const DECK_TAG = '#flashcards/design-phases';
const NO_ANSWER = '…';

/** A card in a note of cards, as the last export left it. */
export interface WrittenCard {
  /** The heading above it. */
  readonly context: string;
  readonly front: string;
  /** Hashes of the lines of its answer. */
  readonly lines: readonly string[];
}

/** What earlier exports left in a note of cards. */
export interface ReviewNoteMemory {
  /** By the card's ID; null if the note isn't known to have the card. */
  readonly written: (guid: string) => WrittenCard | null;
  /** The cards in it that aren't exported now. */
  readonly others: readonly WrittenCard[];
}

interface CardText extends WrittenCard {
  readonly note: string;
  readonly back: readonly string[];
  readonly before: WrittenCard | null;
}

/**
 * Updates a note of cards: changed questions and answers in place, moved cards below their new heading, new cards after
 * those of their section. Lines that no export wrote stay, and so do cards whose question is gone. An empty text
 * becomes a new note.
 */
export function updateReviewNote(cards: readonly Flashcard[], memory: ReviewNoteMemory): Plan {
  return (text) => {
    const texts = cards.map((card) => ({ ...textOf(card), before: memory.written(card.guid) }));
    const parts = partsOf(text === '' ? `${DECK_TAG}\n` : text);
    const found = findCards(parts, texts, memory.others);
    renameHeadings(parts, texts, found);
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    texts.forEach((card, index) => placeCard(parts, card, found[index] ?? null, newline));
    return editBetween(text, parts.flatMap(({ lines }) => lines).join(''));
  };
}

/** A card as an export writes it. */
export function writtenCard(card: Flashcard): WrittenCard {
  const { context, front, lines } = textOf(card);
  return { context, front, lines };
}

/** Whether a note is a note of cards, with the tag or one of the cards. No other note is written to. */
export function isReviewNote(text: string, cards: readonly Flashcard[]): boolean {
  if (text === '' || text.split(/\r?\n/).includes(DECK_TAG)) return true;
  const asking = partsByQuestion(partsOf(text));
  return cards.map(textOf).some(({ context, front }) => asking.get(front)?.some((part) => part.context === context));
}

function textOf(card: Flashcard): Omit<CardText, 'before'> {
  const back = card.back.trim() === '' ? [NO_ANSWER] : safeBack(card.back);
  return {
    note: safeFront(card.note),
    context: safeFront(contextOf(card)),
    front: safeFront(card.front),
    back,
    lines: back.map(lineHash),
  };
}

const lineHash = (line: string): string => fingerprint(line).slice(-8);

/**
 * The part that is each card, or null: where the last export left it, or where it would go now, or the only card with
 * its question. A part is one card at most, and never one that is known to be another.
 */
function findCards(
  parts: readonly NotePart[],
  cards: readonly CardText[],
  others: readonly WrittenCard[],
): (NotePart | null)[] {
  const asking = partsByQuestion(parts);
  const taken = new Set<NotePart>();
  const free = (front: string): NotePart[] => (asking.get(front) ?? []).filter((part) => !taken.has(part));
  // Of two equal ones the later is newer, since new cards go after those of their section.
  for (const { context, front } of others) {
    const part = free(front).findLast((each) => each.context === context);
    if (part !== undefined) taken.add(part);
  }
  const found: (NotePart | null)[] = cards.map(() => null);
  const pass = (candidates: (card: CardText) => NotePart[]): void => {
    cards.forEach((card, index) => {
      if (found[index] !== null) return;
      const [part, ...more] = candidates(card);
      if (part === undefined || more.some(({ context }) => context !== part.context)) return;
      found[index] = part;
      taken.add(part);
    });
  };
  const at = (card: WrittenCard): NotePart[] => free(card.front).filter(({ context }) => context === card.context);
  pass(({ before }) => (before === null ? [] : at(before)));
  pass(at);
  pass(({ before }) => (before === null ? [] : free(before.front)));
  pass(({ note, front }) => free(front).filter(({ context }) => isContextOf(note, context)));
  return found;
}

/** Cards by each line of their fronts, since the user may have put lines around the question. */
function partsByQuestion(parts: readonly NotePart[]): Map<string, NotePart[]> {
  const asking = new Map<string, NotePart[]>();
  for (const part of parts) {
    for (const line of new Set(part.kind === 'card' ? askedLines(part) : [])) {
      const same = asking.get(line);
      if (same === undefined) asking.set(line, [part]);
      else same.push(part);
    }
  }
  return asking;
}

const askedLines = ({ lines }: NotePart): string[] => lines.slice(0, separatorIn(lines)).map(askedIn);

/** A heading whose cards all go to one new place is renamed, as after a note or phase was. */
function renameHeadings(
  parts: readonly NotePart[],
  cards: readonly CardText[],
  found: readonly (NotePart | null)[],
): void {
  const goals = new Map<string, Set<string>>();
  found.forEach((part, index) => {
    if (part === null || wasMovedByUser(part, cards[index]?.before ?? null)) return;
    const goal = goals.get(part.context) ?? new Set();
    goals.set(part.context, goal.add(cards[index]?.context ?? ''));
  });
  for (const [from, [to = '', ...more]] of goals) {
    if (more.length > 0 || parts.some(({ context }) => context === to)) continue;
    for (const part of parts) {
      if (part.context !== from) continue;
      if (part.kind === 'heading') part.lines = part.lines.map((line) => line.replace(from, () => to));
      part.context = to;
    }
  }
}

/** Whether a card isn't where the last export left it. It stays there until its question moves in its note. */
const wasMovedByUser = (part: NotePart, before: WrittenCard | null): boolean =>
  before !== null && before.context !== part.context;

/** Writes a card into the note's parts: over the part that it was, or after the last one of its section. */
function placeCard(parts: NotePart[], card: CardText, known: NotePart | null, newline: string): void {
  const { context, front, back } = card;
  if (known === null) {
    const lines = [atLineStart(front), '?', ...back, ''].map((line) => line + newline);
    insertPart(parts, { lines, context, kind: 'card' }, newline);
    return;
  }
  known.lines = updatedLines(known.lines, card, newline);
  if (known.context === context || card.before?.context === context) return;
  parts.splice(parts.indexOf(known), 1);
  known.context = context;
  insertPart(parts, known, newline);
}

function updatedLines(lines: readonly string[], card: CardText, newline: string): string[] {
  const filled = lines.findLastIndex((line) => line.trim() !== '') + 1;
  const separator = separatorIn(lines);
  const fronts = lines.slice(0, separator).map((line) => {
    const asked = askedIn(line);
    return asked === card.before?.front ? atLineStart(line.replace(asked, () => card.front)) : line;
  });
  const back = updatedBack(lines.slice(separator + 1, filled), card, newline);
  return [...fronts, lines[separator] ?? '', ...back, ...lines.slice(filled)];
}

function updatedBack(
  present: readonly string[],
  { before, lines, back: wanted }: CardText,
  newline: string,
): readonly string[] {
  if (before === null ? isWithin(wanted, present) : before.lines.join() === lines.join()) return present;
  const own = new Set(before?.lines);
  const merged = mergeAnswer(present, (line) => own.has(lineHash(line)), wanted, newline);
  const ends = present.at(-1)?.endsWith('\n') ?? false;
  return merged.map((line, index) => (index < merged.length - 1 || ends ? withBreak(line, newline) : line.trimEnd()));
}

const withBreak = (line: string, newline: string): string => (line.endsWith('\n') ? line : line + newline);

/** Whether all lines are there in their order, perhaps with others in between. */
function isWithin(wanted: readonly string[], present: readonly string[]): boolean {
  let next = 0;
  for (const line of present) if (line.startsWith(wanted[next] ?? '\n')) next += 1;
  return next === wanted.length;
}

/**
 * Puts a part after the last one of its section, or below a new heading at the end, with a blank line on both sides.
 */
function insertPart(parts: NotePart[], part: NotePart, newline: string): void {
  const { context } = part;
  const last = parts.findLastIndex((each) => each.context === context);
  const index = last === -1 ? parts.length : last + 1;
  const heading: NotePart = { lines: [`## ${context}${newline}`, newline], context, kind: 'heading' };
  parts.splice(index, 0, ...(last === -1 ? [heading, part] : [part]));
  for (const each of [parts[index - 1], part]) if (each) each.lines = closed(each.lines, newline);
}

/** With a blank line at the end. */
function closed(lines: readonly string[], newline: string): readonly string[] {
  if (lines.at(-1)?.trim() === '') return lines;
  return [...lines.slice(0, -1), withBreak(lines.at(-1) ?? '', newline), newline];
}
