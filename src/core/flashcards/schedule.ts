import { CONTEXT_SEPARATOR } from './flashcard';
import { partsOf } from './review-note-parts';

/** When a card is due, and how hard it is, as the Spaced Repetition plugin wrote it. */
export interface ScheduledCard {
  /** The title of its phase; empty if the heading above has none. */
  readonly phase: string;
  /** `YYYY-MM-DD`. */
  readonly due: string;
  readonly ease: number;
}

/** `<!--SR:!2026-11-30,3,250-->`: due date, interval in days, and ease of each card that a text makes. */
const SCHEDULE = /!(\d{4}-\d{2}-\d{2})(?:T[^,]*)?,[\d.]+,(\d+)/g;
const COMMENT = /<!--SR:.+?-->/g;

/** The ease of a new card by that plugin's default; each review answered with *Hard* takes 20 away. */
const BASE_EASE = 250;

/**
 * The schedules in a note of cards, which are never written to.
 * Format: st3v3nmw/obsidian-spaced-repetition; see docs/spaced-repetition-format.md.
 */
export function scheduledCards(text: string): ScheduledCard[] {
  return partsOf(text.replace(/\r\n/g, '\n'))
    .filter(({ kind }) => kind === 'card')
    .flatMap(({ lines, context }) => {
      const [, phase = ''] = context.split(CONTEXT_SEPARATOR);
      const comments = lines.join('').match(COMMENT) ?? [];
      return comments.flatMap((comment) =>
        [...comment.matchAll(SCHEDULE)].map(([, due = '', ease]) => ({ phase, due, ease: Number(ease) })),
      );
    });
}

export const isDue = ({ due }: ScheduledCard, today: string): boolean => due <= today;
export const isHard = ({ ease }: ScheduledCard): boolean => ease < BASE_EASE;
