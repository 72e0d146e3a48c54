import { parseCalendarDate } from './dates';

/** A property's value as one line of text: trimmed, a list's entries joined by commas; empty for blanks and mappings. */
export function plainText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return parseCalendarDate(value) ?? '';
  return Array.isArray(value) ? textsOf(value).join(', ') : '';
}

/** The texts of a list, or the one of a single value; blanks left out. */
export function textsOf(value: unknown): string[] {
  const entries: readonly unknown[] = Array.isArray(value) ? value.flat(3) : [value];
  return entries.map((entry) => (Array.isArray(entry) ? '' : plainText(entry))).filter((text) => text !== '');
}
