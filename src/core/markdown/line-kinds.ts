import { ASTERISK, BACKTICK, DASH, GREATER_THAN, HASH, PLUS, SPACE, TILDE } from './char-codes';

/** What a line is by its first character; 0 where that takes a closer look. */
export const TEXT = 1;
export const BULLET = 2;
export const HEADING = 3;
export const ENTRY = 4;
export const FENCE = 5;
export const QUOTED = 6;
const KIND_OF_START = new Uint8Array(128);
for (const character of '!"&\'(),./;?@ABCDEFGHIJKLMNOPQRSTUVWXYZ\\]^abcdefghijklmnopqrstuvwxyz{}') {
  KIND_OF_START[character.charCodeAt(0)] = TEXT;
}
for (const digit of '0123456789') KIND_OF_START[digit.charCodeAt(0)] = ENTRY;
KIND_OF_START[HASH] = HEADING;
KIND_OF_START[GREATER_THAN] = QUOTED;
KIND_OF_START[BACKTICK] = KIND_OF_START[TILDE] = FENCE;
KIND_OF_START[DASH] = KIND_OF_START[ASTERISK] = KIND_OF_START[PLUS] = KIND_OF_START[SPACE] = BULLET;

export const kindOfStart = (code: number): number => (code > 127 ? TEXT : (KIND_OF_START[code] ?? 0));

/** Whether what begins at `at`, with the character `code`, can be nothing but text: a letter, say, or a word in emphasis. */
export function beginsText(text: string, code: number, at: number, to: number): boolean {
  if (code !== ASTERISK) return kindOfStart(code) === TEXT;
  if (at + 2 >= to) return false;
  const next = text.charCodeAt(at + 1);
  return kindOfStart(next === ASTERISK ? text.charCodeAt(at + 2) : next) === TEXT;
}
