import type { TimeBox } from './outline';

const TIME_BOX = /\s?\(\s*(\d{1,4})(?:\s*(?:[-–—]|to)\s*(\d{1,4}))?\s*(?:m|mins?|minutes?)\.?\s*\)/i;

/** The time box in a heading: `(3 - 10 minutes)`, `(10 min)`, `(15m)`; null where there is none. */
export function parseTimeBox(heading: string): TimeBox | null {
  const match = heading.includes('(') ? TIME_BOX.exec(heading) : null;
  if (match === null) return null;
  const first = Number(match[1]);
  const second = match[2] === undefined ? first : Number(match[2]);
  return { from: Math.min(first, second), to: Math.max(first, second) };
}

/** The heading's text with its time box cut out. */
export function withoutTimeBox(heading: string): string {
  return (heading.includes('(') ? heading.replace(TIME_BOX, '') : heading).trim();
}

/** The minutes planned, the middle of a time box. */
export function minutesOf(box: TimeBox | null): number | null {
  return box && (box.from + box.to) / 2;
}
