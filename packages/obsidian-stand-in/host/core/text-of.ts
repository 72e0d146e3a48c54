/** A value of a note or a setting as text, lists joined by commas; JSON for an object, nothing for null and undefined. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toString();
  if (Array.isArray(value)) return value.map(textOf).join(',');
  return JSON.stringify(value);
}
