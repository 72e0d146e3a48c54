import type { Clock } from '../core/clock';
import { lazily } from '../core/once';
import { daysSince } from '../core/properties/values';

const words = lazily(() => new Intl.RelativeTimeFormat('en', { numeric: 'auto' }));

/** The units from the largest on, with their days and how many days it takes until one is used. */
const UNITS: readonly { readonly unit: Intl.RelativeTimeFormatUnit; readonly days: number; readonly from: number }[] = [
  { unit: 'year', days: 365, from: 365 },
  { unit: 'month', days: 30, from: 60 },
  { unit: 'week', days: 7, from: 14 },
];

/** A calendar date (`YYYY-MM-DD`) seen from today: `today`, `3 days ago`, `in 2 weeks`. */
export function dateInWords(date: string, clock: Clock): string {
  const passed = daysSince(date, clock);
  const { unit, days } = UNITS.find(({ from }) => Math.abs(passed) >= from) ?? { unit: 'day', days: 1 };
  return words().format(-Math.trunc(passed / days), unit);
}

/** A calendar date in words, with the date itself as its tooltip. */
export function RelativeDate({ date, clock }: { readonly date: string; readonly clock: Clock }) {
  return (
    <time dateTime={date} title={date}>
      {dateInWords(date, clock)}
    </time>
  );
}
