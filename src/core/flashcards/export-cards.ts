import { editBetween } from '../edit';
import type { Plan } from '../plan';
import { csvTable } from '../table-export';
import { ankiFile, type AnkiOptions } from './anki-file';
import type { Flashcard, FlashcardKind } from './flashcard';
import { isReviewNote, type ReviewNoteMemory, updateReviewNote } from './review-note';

export type FlashcardFormat = 'anki' | 'review-note' | 'csv';

/** The cards to export. */
interface CardChoice {
  readonly kinds: ReadonlySet<FlashcardKind>;
  readonly withUnanswered: boolean;
}

export interface ExportOptions extends AnkiOptions {
  readonly memory: ReviewNoteMemory;
  /** The headings of the CSV columns: note, phase, section, kind, question, answer, guid. */
  readonly headings: readonly string[];
}

/** Without it, Excel reads the file in the system's encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The cards that the user wants, in their order. */
export function chosenCards(cards: readonly Flashcard[], { kinds, withUnanswered }: CardChoice): Flashcard[] {
  return cards.filter(({ kind, answered }) => kinds.has(kind) && (answered || withUnanswered));
}

/** Updates the exported file, which is empty at first. */
export function exportCards(format: FlashcardFormat, cards: readonly Flashcard[], options: ExportOptions): Plan {
  if (format === 'review-note') return updateReviewNote(cards, options.memory);
  const text = format === 'anki' ? ankiFile(cards, options) : cardsCsv(cards, options.headings);
  return (before) => editBetween(before, text);
}

/** Whether an export of these cards may write over a text, or into it. */
export function isExport(
  format: FlashcardFormat,
  text: string,
  { headings, cards }: Pick<ExportOptions, 'headings'> & { readonly cards: readonly Flashcard[] },
): boolean {
  if (format === 'review-note') return isReviewNote(text, cards);
  if (text === '') return true;
  return format === 'anki'
    ? text.includes('\n#guid column:')
    : text.replace(BYTE_ORDER_MARK, '').startsWith(`${headings.join(',')}\r\n`);
}

/** The cards as CSV, questions and answers as Markdown. */
function cardsCsv(cards: readonly Flashcard[], headings: readonly string[]): string {
  const rows = cards.map(({ note, phase, section, kind, front, back, guid }) => [
    note,
    phase,
    section,
    kind,
    front,
    back,
    guid,
  ]);
  return BYTE_ORDER_MARK + csvTable({ headings, rows });
}
