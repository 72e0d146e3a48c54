import { lazily } from './once';

export const BEYOND_ASCII = /[^\0-\x7f]/;
/** Invisible characters: zero-width blanks and joiners, direction marks, soft hyphens, byte order marks. */
const UNSEEN = /\u00AD|\u200B|\u200C|\u200D|\u200E|\u200F|[\u2060-\u2064]|\uFEFF/g;
const NO_BREAK_BLANK = /[\u00A0\u2007\u202F]/g;

/** A text in Unicode NFC, as ASCII texts already are, which is faster to tell than to normalize. */
export const inNfc = (text: string): string => (BEYOND_ASCII.test(text) ? text.normalize('NFC') : text);

/**
 * A text in the form for comparing, in which two that look the same are the same: Unicode NFC, without invisible
 * characters, and with no-break blanks as blanks. Case and other blanks stay.
 */
export function comparable(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  return text.replace(UNSEEN, '').replace(NO_BREAK_BLANK, ' ').normalize('NFC');
}

/** The same without case, for names such as those of properties, tags, and files. */
export function nameKey(text: string): string {
  return comparable(text).toLowerCase();
}

const collator = lazily(() => new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' }));

/** Compares two texts as readers expect: without case, and `Step 2` before `Step 10`. */
export const compareTexts = (a: string, b: string): number => collator().compare(a, b);
