import { compareTexts } from '../comparable';
import { questionKey, type QuestionResult } from './results';

/**
 * The question to practice next: one that was never practiced, or else the one whose last practice is longest ago, in
 * alphabetical order; null for none.
 *
 * @param questions those to choose from; empty for all that were practiced
 */
export function nextQuestion(questions: readonly string[], practiced: readonly QuestionResult[]): string | null {
  const lastOf = new Map(practiced.map(({ key, date }) => [key, date]));
  const pool = questions.length > 0 ? questions : practiced.map(({ question }) => question);
  const dated = pool.map((question) => ({ question, date: lastOf.get(questionKey(question)) ?? '' }));
  const byAge = dated.sort(
    (a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)) || compareTexts(a.question, b.question),
  );
  return byAge[0]?.question ?? null;
}

const DAY_AFTER = /\s+[-–—]\s+\d{4}-\d{2}-\d{2}(?: \d+)?$/;

/** The question in a note's title, without the day at the end of a practice note's. */
export const questionOfTitle = (title: string): string => title.replace(DAY_AFTER, '');
