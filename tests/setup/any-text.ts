import fc from 'fast-check';

/** Half surrogates are no characters. */
const [FIRST_HALF, HALVES] = [0xd800, 0x800];

const character = fc.nat({ max: 0x10ffff - HALVES }).map(
  (number) => String.fromCodePoint(number < FIRST_HALF ? number : number + HALVES),
  (text) => {
    const [only, ...others] = typeof text === 'string' ? text : '';
    if (only === undefined || others.length > 0) throw new Error('Not one character');
    const code = only.codePointAt(0) ?? 0;
    return code < FIRST_HALF ? code : code - HALVES;
  },
);

/** Texts of any characters of Unicode, as fast-check's unit `binary`, whose table of a million takes a second to make. */
export const anyText = (constraints: { readonly maxLength?: number } = {}): fc.Arbitrary<string> =>
  fc.string({ ...constraints, unit: character });
