import fc from 'fast-check';
import { repairEncoding } from '../../../src/core/convert/repair-encoding';

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

const texts = fc.string({ unit: 'grapheme' });

test('every text broken once is whole again', () => {
  fc.assert(
    fc.property(texts, (text) => {
      fc.pre(repairEncoding(text).times === 0);
      expect(repairEncoding(broken(text)).text).toBe(text);
    }),
  );
});

test('every text broken twice is whole again', () => {
  fc.assert(
    fc.property(texts, (text) => {
      fc.pre(repairEncoding(text).times === 0);
      expect(repairEncoding(broken(broken(text))).text).toBe(text);
    }),
  );
});

test('a text with a character outside Windows-1252 is never touched', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(repairEncoding(`${text}→`).times).toBe(0);
    }),
  );
});
