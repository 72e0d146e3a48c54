import { comparable, nameKey } from '../../src/core/comparable';

test.each([
  ['NFD', 'Cafe\u0301', 'Café'],
  ['a no-break blank', 'In\u00A0review', 'In review'],
  ['a narrow no-break blank', 'In\u202Freview', 'In review'],
  ['a zero-width blank', 'Dra\u200Bft', 'Draft'],
  ['a word joiner and a byte order mark', '\uFEFFDraft\u2060', 'Draft'],
  ['a soft hyphen', 'Re\u00ADviewed', 'Reviewed'],
])('a text with %s is the same as the one it looks like', (_, text, plain) => {
  expect(comparable(text)).toBe(plain.normalize('NFC'));
});

test('case, blanks and letters of any script stay', () => {
  for (const text of ['In  Review ', '設計', 'Überblick', '🟩 Step 1']) expect(comparable(text)).toBe(text);
});

test('names are matched without case', () => {
  expect(nameKey('E\u0301TAT')).toBe('état');
});
