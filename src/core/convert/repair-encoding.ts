/**
 * The characters of Windows-1252 for the bytes 0x80 to 0x9F. The five bytes it leaves undefined are control characters,
 * as browsers decode them; some programs do so with all of them. https://encoding.spec.whatwg.org/index-windows-1252.txt
 */
const UPPER = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';
const FIRST_UPPER = 0x80;
const LAST_BYTE = 0xff;

/** A text that was read wrongly and read wrongly again does not read right before the second repair. */
const MOST_REPAIRS = 3;

interface Repair {
  readonly text: string;
  /** How often the text had been decoded wrongly; 0 where it was not. */
  readonly times: number;
}

/** A letter or sign that was the first byte of a character, and the signs that were the others. */
const SEQUENCE = new RegExp(`([\\xc2-\\xf4])([${UPPER}\\xa0-\\xbf]+)`, 'g');
/** Signs that follow a word without a blank in correct text: `CAFÉ®`, `ÉTÉ…`, `“É”`, `CO²`. */
const BEHIND_WORDS = /^[…”’“‘»«›‹–—•®™©°²³¹ªº·\xa0]+$/;
/** Of those, the ones that more of a word may follow. */
const WITHIN_WORDS = /^[’–—]$/;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Puts right a text whose UTF-8 bytes were read as Windows-1252 (`donâ€™t`), also where that happened twice. Only a
 * text all of which decodes cleanly is repaired: each character is one of Windows-1252, and the bytes are valid UTF-8.
 * That isn't enough, for `CAFÉ®` decodes cleanly too: something in it must be what no correct text has.
 */
export function repairEncoding(text: string): Repair {
  let repaired = text;
  let times = 0;
  for (let next = decodedOnce(repaired); next !== null && times < MOST_REPAIRS; next = decodedOnce(repaired)) {
    repaired = next;
    times++;
  }
  return { text: repaired, times };
}

function decodedOnce(text: string): string | null {
  const bytes = bytesOf(text);
  if (bytes === null) return null;
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return decoded === text || !looksBroken(text) ? null : decoded;
  } catch {
    return null;
  }
}

/** Whether one of the characters that would be repaired can't be letters and signs that were meant as they stand. */
function looksBroken(text: string): boolean {
  return [...text.matchAll(SEQUENCE)].some(({ 0: all, 1: lead = '', 2: signs = '', index }) => {
    const before = text.charAt(index - 1);
    const isCapital = lead !== lead.toLowerCase();
    const isMisplaced = isCapital && (/\p{Ll}/u.test(before) || (/[ÂÃ]/.test(lead) && !/\p{Lu}/u.test(before)));
    const goesOn = LETTER.test(text.charAt(index + all.length)) && !WITHIN_WORDS.test(signs);
    return isMisplaced || goesOn || !BEHIND_WORDS.test(signs);
  });
}

/** The text in Windows-1252; null where a character is not in it. */
function bytesOf(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const upper = code < FIRST_UPPER ? -1 : UPPER.indexOf(text.charAt(index));
    const byte = upper < 0 ? code : FIRST_UPPER + upper;
    if (byte > LAST_BYTE) return null;
    bytes[index] = byte;
  }
  return bytes;
}
