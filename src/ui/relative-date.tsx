import type { Clock } from '../core/clock';
import { daysSince } from '../core/properties/dates';

const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** From so many days on, the unit is used; the largest that fits says how long ago it was. */
const UNITS: readonly (readonly [number, Intl.RelativeTimeFormatUnit])[] = [
  [365, 'year'],
  [60, 'month'],
  [14, 'week'],
];
const DAYS: Readonly<Partial<Record<Intl.RelativeTimeFormatUnit, number>>> = { year: 365.25, month: 30.44, week: 7 };

/** A calendar date (`YYYY-MM-DD`) seen from today: `today`, `3 days ago`, `in 2 weeks`. */
export function dateInWords(date: string, clock: Clock): string {
  const days = daysSince(date, clock);
  const unit = UNITS.find(([from]) => Math.abs(days) >= from)?.[1] ?? 'day';
  const count = Math.trunc(days / (DAYS[unit] ?? 1));
  return words.format(count === 0 ? 0 : -count, unit);
}

/** A calendar date in words, with the date itself as its tooltip. */
export function RelativeDate({ date, clock }: { readonly date: string; readonly clock: Clock }) {
  return (
    <time dateTime={date} title={date}>
      {dateInWords(date, clock)}
    </time>
  );
}
