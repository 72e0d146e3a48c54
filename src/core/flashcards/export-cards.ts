import { type Edit, NO_EDIT, type Plan } from '../edit';
import { ankiFile, type AnkiOptions, keepGuids } from './anki-file';
import { cardsCsv } from './card-csv';
import type { Flashcard, FlashcardKind } from './flashcard';
import { updateReviewNote } from './review-note';

export type FlashcardFormat = 'anki' | 'review-note' | 'csv';

/** Which cards are exported. */
interface CardChoice {
  readonly kinds: ReadonlySet<FlashcardKind>;
  readonly leaveOutUnanswered: boolean;
}

export interface ExportOptions extends AnkiOptions {
  /** Files for Anki that were exported before, one after the other; cards found in them keep their guids. */
  readonly earlier: string;
  /** Headings of the CSV columns: note, phase, section, kind, question, answer, guid. */
  readonly headings: readonly string[];
}

/** The cards the user wants, in their order. */
export function chosenCards(cards: readonly Flashcard[], { kinds, leaveOutUnanswered }: CardChoice): Flashcard[] {
  return cards.filter(({ kind, answered }) => kinds.has(kind) && (answered || !leaveOutUnanswered));
}

/** Brings the exported file up to date, or makes it out of an empty text. */
export function exportCards(format: FlashcardFormat, cards: readonly Flashcard[], options: ExportOptions): Plan {
  if (format === 'review-note') return updateReviewNote(cards);
  const text =
    format === 'anki'
      ? ankiFile(cards, options, options.earlier)
      : cardsCsv(keepGuids(cards, options.earlier), options.headings);
  return (before) => replaceAll(before, text);
}

/** Whether a text is one that this export may write over. */
export function isExport(
  format: FlashcardFormat,
  text: string,
  { headings }: Pick<ExportOptions, 'headings'>,
): boolean {
  if (text === '' || format === 'review-note') return true;
  return format === 'anki' ? text.includes('\n#guid column:') : text.startsWith(`${headings.join(',')}\r\n`);
}

const replaceAll = (before: string, after: string): Edit =>
  before === after ? NO_EDIT : { changes: [{ from: 0, to: before.length, insert: after }] };
