import { editBetween } from '../edit';
import type { Plan } from '../plan';
import type { Flashcard, FlashcardKind } from './flashcard';
import { type ReviewNoteMemory, type WrittenCard, writtenCard } from './review-note';

/** What is remembered of an exported card. */
export interface KnownCard {
  readonly id: string;
  readonly kind: FlashcardKind;
  /** Path of the note or ID of the template. */
  readonly source: string;
  readonly place: string;
  readonly question: string;
  readonly blockId: string;
  /** The answer's fingerprint; empty for none. */
  readonly answer: string;
  /** Whether its note no longer had the question at the last export. */
  readonly gone: boolean;
  /** By the path of a note of cards. */
  readonly written: Readonly<Record<string, WrittenCard>>;
}

const BEGIN = '```json';
const END = '```';
const KINDS: readonly string[] = ['item', 'phase', 'order'] satisfies FlashcardKind[];

/** The cards in the list's text, one per line; other lines are skipped. */
export function readCardList(text: string): KnownCard[] {
  return text.split(/\r?\n/).flatMap((line) => cardOf(line) ?? []);
}

/** Rewrites the list between its first and last line; `intro` goes above a new one. */
export function writeCardList(cards: readonly KnownCard[], intro: string): Plan {
  return (text) => {
    const lines = text.split(/\r?\n/);
    const begin = lines.indexOf(BEGIN);
    const end = lines.indexOf(END, begin + 1);
    const list = cards.map((card) => JSON.stringify(card));
    const found = begin !== -1 && end !== -1;
    const above = found ? lines.slice(0, begin + 1) : [...(text === '' ? [intro, ''] : lines), BEGIN];
    const below = found ? lines.slice(end) : [END, ''];
    return editBetween(text, [...above, ...list, ...below].join('\n'));
  };
}

/** The list after a note, or a note of cards, was renamed or moved. */
export function renamedIn(cards: readonly KnownCard[], from: string, to: string): KnownCard[] {
  return cards.map((card) => {
    const written = Object.entries(card.written).map(([path, as]) => [path === from ? to : path, as] as const);
    return { ...card, source: card.source === from ? to : card.source, written: Object.fromEntries(written) };
  });
}

/** What the list knows of a note of cards: how the cards to export, and all others, are written in it. */
export function memoryOf(known: readonly KnownCard[], path: string, cards: readonly Flashcard[]): ReviewNoteMemory {
  const exported = new Set(cards.map(({ guid }) => guid));
  const inNote = known.flatMap(({ id, written }) => {
    const card = written[path];
    return card === undefined ? [] : [{ id, card }];
  });
  const byId = new Map(inNote.map(({ id, card }) => [id, card]));
  return {
    written: (guid) => byId.get(guid) ?? null,
    others: inNote.filter(({ id }) => !exported.has(id)).map(({ card }) => card),
  };
}

/** The list after cards were written to a note of cards. */
export function withWritten(known: readonly KnownCard[], path: string, cards: readonly Flashcard[]): KnownCard[] {
  const byId = new Map(cards.map((card) => [card.guid, card]));
  return known.map((entry) => {
    const card = byId.get(entry.id);
    return card === undefined ? entry : { ...entry, written: { ...entry.written, [path]: writtenCard(card) } };
  });
}

/**
 * Where cards go: to the note of cards that holds their note's cards and no others, else to the first of the paths
 * without others. Cards of several notes go to the first path, whatever is there.
 *
 * @param pathOf a path for each number from 1
 */
export function reviewNoteFor(
  known: readonly KnownCard[],
  sources: ReadonlySet<string>,
  isThere: (path: string) => boolean,
  pathOf: (number: number) => string,
): string {
  if (sources.size !== 1) return pathOf(1);
  const own = new Set<string>();
  const others = new Set<string>();
  for (const { source, written } of known)
    for (const path of Object.keys(written)) (sources.has(source) ? own : others).add(path);
  const kept = [...own].find((path) => !others.has(path) && isThere(path));
  if (kept !== undefined) return kept;
  let number = 1;
  while (others.has(pathOf(number)) && isThere(pathOf(number))) number += 1;
  return pathOf(number);
}

function cardOf(line: string): KnownCard | null {
  if (!line.startsWith('{')) return null;
  try {
    const card: unknown = JSON.parse(line);
    return isKnownCard(card) ? card : null;
  } catch {
    return null;
  }
}

function isKnownCard(value: unknown): value is KnownCard {
  if (!isRecord(value) || !isRecord(value['written']) || typeof value['gone'] !== 'boolean') return false;
  const texts = ['id', 'source', 'place', 'question', 'blockId', 'answer'];
  if (!KINDS.includes(String(value['kind'])) || texts.some((key) => typeof value[key] !== 'string')) return false;
  return Object.values(value['written']).every(isWrittenCard);
}

function isWrittenCard(value: unknown): value is WrittenCard {
  if (!isRecord(value) || !Array.isArray(value['lines'])) return false;
  return typeof value['context'] === 'string' && typeof value['front'] === 'string';
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
