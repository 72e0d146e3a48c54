import fc from 'fast-check';
import { repairEncoding } from '../../../src/core/convert/repair-encoding';
import { anyText } from '../../setup/any-text';

const WINDOWS_1252: Record<number, string> = {
  0x80: '€',
  0x82: '‚',
  0x83: 'ƒ',
  0x84: '„',
  0x85: '…',
  0x86: '†',
  0x87: '‡',
  0x88: 'ˆ',
  0x89: '‰',
  0x8a: 'Š',
  0x8b: '‹',
  0x8c: 'Œ',
  0x8e: 'Ž',
  0x91: '‘',
  0x92: '’',
  0x93: '“',
  0x94: '”',
  0x95: '•',
  0x96: '–',
  0x97: '—',
  0x98: '˜',
  0x99: '™',
  0x9a: 'š',
  0x9b: '›',
  0x9c: 'œ',
  0x9e: 'ž',
  0x9f: 'Ÿ',
};

/** Reads UTF-8 bytes as Windows-1252. */
function broken(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => WINDOWS_1252[byte] ?? String.fromCharCode(byte)).join('');
}

test.each([
  ['ðŸŸ© Step 1', '🟩 Step 1', 1],
  ['donâ€™t â€” ever', 'don’t — ever', 1],
  ['ðŸŸ¨ðŸŸ¦ðŸŸ§ðŸŸ¥ðŸŸ«ðŸŸª âœ… â†’', '🟨🟦🟧🟥🟫🟪 ✅ →', 1],
  ['donÃ¢â‚¬â„¢t', 'don’t', 2],
  ['CafÃ©', 'Café', 1],
  ['CAFÃ‰', 'CAFÉ', 1],
  ['Ã–sterreich, Ã…ngstrÃ¶m, Ã‰tÃ©', 'Österreich, Ångström, Été', 1],
  ['Å‚Ã³dÅº', 'łódź', 1],
  ['ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'Привет', 1],
  ['10Â€, 5Â°', '10\u0080, 5°', 1],
  ['æ—¥æœ¬èªž', '日本語', 1],
])('%s becomes %s', (text, repaired, times) => {
  expect(repairEncoding(text)).toEqual({ text: repaired, times });
});

test.each([
  'Plain ASCII',
  '',
  'Café, naïve, “quoted” – fine as it is',
  '🟩 Step 1: donâ€™t',
  'half â€ broken',
  'Ã alone',
  'Zürich: donâ€™t',
  '日本語',
  '\ud83d alone',
  '\u0085 alone',
])('%j stays, since not all of it decodes cleanly', (text) => {
  expect(repairEncoding(text)).toEqual({ text, times: 0 });
});

test.each([
  'CAFÉ®',
  'ÉTÉ…',
  'MENÜ™',
  'GOÛT”, ÉCOLE ©',
  'IRMÃ… ROMÃ”',
  'Spaß…',
  'CAFÉ’S best, GENÈVE—Paris',
  'La clé…” dit-il',
  'ÎLE², CÔTÉ° and FORÊT»',
  'SÄ…',
  'À\u00a0',
])('%j stays: it decodes cleanly, and is correct', (text) => {
  expect(repairEncoding(text)).toEqual({ text, times: 0 });
});

/** Words in capitals or small letters, each with a sign behind it as print has them. */
const correctTexts = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'CAFÉ',
        'ÉTÉ',
        'MENÜ',
        'GENÈVE',
        'ESPAÑA',
        'FAÇADE',
        'Straße',
        'été',
        'clé',
        'Ö',
        'À',
        'SÃO',
        'IRMÃ',
        'plain',
      ),
      fc.constantFrom('', '®', '™', '…', '”', '’', ' »', '»', '–', ' —', '²', '°', '.', '\u00a0'),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => words.map((word) => word.join('')).join(' '));

test('no correct text is touched', () => {
  fc.assert(
    fc.property(correctTexts, (text) => {
      expect(repairEncoding(text)).toEqual({ text, times: 0 });
    }),
  );
});

/** What may be correct as it stands stays, though it could have been a broken text: `AÃ™` for `AÙ`. */
const mayBeCorrect = (text: string): boolean =>
  [...text.matchAll(/[^\x00-\x7f]+/g)].every(([run]) => /^[\u00c0-\u00f4][…”’“‘»«›‹–—•®™©°²³¹ªº·\u00a0]+$/.test(run));

const texts = fc.string({ unit: 'grapheme' });

test('every text broken once is whole again', () => {
  fc.assert(
    fc.property(texts, (text) => {
      fc.pre(repairEncoding(text).times === 0 && !mayBeCorrect(broken(text)));
      expect(repairEncoding(broken(text)).text).toBe(text);
    }),
  );
});

test('every text broken twice is whole again', () => {
  fc.assert(
    fc.property(texts, (text) => {
      fc.pre(repairEncoding(text).times === 0 && !mayBeCorrect(broken(text)));
      expect(repairEncoding(broken(broken(text))).text).toBe(text);
    }),
  );
});

test('a text with a character outside Windows-1252 is never touched', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      expect(repairEncoding(`${text}→`).times).toBe(0);
    }),
  );
});
