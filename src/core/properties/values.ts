import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import type { Clock } from '../clock';

/** A property's value as text on one line, a list's entries with commas between them; empty for blanks and mappings. */
export function plainText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return parseCalendarDate(value) ?? '';
  return Array.isArray(value) ? textsOf(value).join(', ') : '';
}

/** The texts of a list or a single value, without blanks. */
export function textsOf(value: unknown): string[] {
  const entries: readonly unknown[] = Array.isArray(value) ? value.flat(3) : [value];
  return entries.map((entry) => (Array.isArray(entry) ? '' : plainText(entry))).filter((text) => text !== '');
}

/** A date, or a date and time, as YAML and Obsidian write them. */
const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]\d{1,2}:\d\d[\d:.]*(?: ?(?:Z|[-+]\d\d?(?::?\d\d)?))?)?$/;

/** A value's calendar date as `YYYY-MM-DD`; empty for a blank value, null if it isn't a date. */
export function parseCalendarDate(value: unknown): string | null {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.length < 2) return parseCalendarDate(value[0]);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (text === '') return '';
  const match = DATE.exec(text);
  return match !== null && isDay(Number(match[1]), Number(match[2]), Number(match[3])) ? text.slice(0, 10) : null;
}

function isDay(year: number, month: number, day: number): boolean {
  if (day < 29) return day > 0 && month > 0 && month < 13;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Calendar days from `date` (`YYYY-MM-DD`) to today; negative for a future date. */
export function daysSince(date: string, clock: Clock): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return differenceInCalendarDays(clock.now(), new Date(year, month - 1, day));
}
