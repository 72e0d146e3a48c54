/**
 * The characters of Windows-1252 for the bytes 0x80 to 0x9F. The five bytes it leaves undefined are control characters,
 * as browsers decode them; some programs do so with all of them.
 * https://encoding.spec.whatwg.org/index-windows-1252.txt
 */
const UPPER = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';
const FIRST_UPPER = 0x80;
const LAST_BYTE = 0xff;

/** A text may have been decoded wrongly more than once. */
const MOST_REPAIRS = 3;

interface Repair {
  readonly text: string;
  /** How many times the text had been decoded wrongly. */
  readonly times: number;
}

/** The first byte of a character as a letter or sign, and the other bytes as signs. */
const SEQUENCE = new RegExp(`([\\xc2-\\xf4])([${UPPER}\\xa0-\\xbf]+)`, 'g');
/** Signs right after a word in correct text: `CAFÉ®`, `ÉTÉ…`, `“É”`, `CO²`. */
const BEHIND_WORDS = /^[…”’“‘»«›‹–—•®™©°²³¹ªº·\xa0]+$/;
/** Of these, the ones inside a word. */
const WITHIN_WORDS = /^[’–—]$/;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Fixes a text whose UTF-8 bytes were read as Windows-1252 (`donâ€™t`), even several times. All of it must decode
 * cleanly: every character is one of Windows-1252, and the bytes are valid UTF-8. Since `CAFÉ®` decodes cleanly too, it
 * must also have something that no correct text has.
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

/** Whether one of the sequences to be fixed can't have been meant as it is. */
function looksBroken(text: string): boolean {
  return [...text.matchAll(SEQUENCE)].some(({ 0: all, 1: lead = '', 2: signs = '', index }) => {
    const before = text.charAt(index - 1);
    const isCapital = lead !== lead.toLowerCase();
    const isMisplaced = isCapital && (/\p{Ll}/u.test(before) || (/[ÂÃ]/.test(lead) && !/\p{Lu}/u.test(before)));
    const goesOn = LETTER.test(text.charAt(index + all.length)) && !WITHIN_WORDS.test(signs);
    return isMisplaced || goesOn || !BEHIND_WORDS.test(signs);
  });
}

/** The text in Windows-1252; null if it has other characters. */
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
