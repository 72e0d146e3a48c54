import fc from 'fast-check';

/** A note's text in three parts: what stands before the lines of one property, those lines, and what stands behind. */
export interface GeneratedNote {
  readonly before: string;
  readonly property: string;
  readonly after: string;
  readonly text: string;
  /** The property's key as YAML reads it. */
  readonly key: string;
}

interface Key {
  readonly name: string;
  readonly source: string;
}

const plainKeys = [
  'Relates',
  'relates',
  'Peer Reviewed',
  'a.b',
  'a:b',
  'a#b',
  '__proto__',
  'constructor',
  '10',
  'Ä',
  '📝 note',
  '-x',
  '?x',
  "don't",
];
const arbitraryKey: fc.Arbitrary<Key> = fc.oneof(
  fc.constantFrom(...plainKeys).map((name) => ({ name, source: name })),
  fc.constantFrom(...plainKeys, 'a: b', 'a # b', '- a', ' a ').map((name) => ({ name, source: JSON.stringify(name) })),
  fc.constantFrom('Relates', 'it"s', 'a: b').map((name) => ({ name, source: `'${name}'` })),
  fc.constantFrom('Relates', 'x').map((name) => ({ name, source: `${name} ` })),
);

const inlineValues = [
  '',
  'Draft',
  'two words',
  '"Draft"',
  "'It''s'",
  '"a \\" # b"',
  "'a # b'",
  'a#b',
  '3',
  '-2',
  'true',
  'null',
  '~',
  '2024-03-06',
  '2024-03-06T10:00',
  '"[[A]]"',
  "'[[A|b]]'",
  '[[A]]',
  '[[A, B]]',
  '[]',
  '[ ]',
  '[a]',
  '[a, "b, c", \'d\']',
  '["[[A]]", [b, [c]]]',
  '[a, b,]',
  '[don\'t, "x]"]',
  '{}',
  '{a: 1, "b": [x, y]}',
  'http://x.y/#z',
  '!!str 5',
  '"[[]]"',
  '""',
  '[""]',
  'a, b',
  '*.ts'.slice(1),
  '<b>x</b>',
];

const blockValues = [
  ['', '- a', '- b'],
  ['', '  - "[[A]]"', '  - "[[B|b]]" # why', '  - plain'],
  ['', '    - a', '    -', '    - - b', '      - c', '    - d: 1', '      e: 2'],
  ['', '  # above', '  - a', '  # between', '', '  - b'],
  ['', '  - a', '  # behind', '', '    # deeper'],
  ['', '- a', '# at the margin', '- b'],
  ['', '  - |', '    text', '  - "on', '    and on"', '  - [x,', '    y]'],
  ['', '  a: 1', '  "b": [x, y]', '  # c', '  c:', '    d: e'],
  ['', '  indented'],
  [' |', '  text', '', '  # no comment', '  - no list', '  a: b'],
  [' >-', '  folded', '  text'],
  [' |2-', '    deep', '  text'],
  [' plain', '  and on', '', '  and on'],
  [' "quoted', '  # and: on', '', '  - on"'],
  [" 'single", "  it''s on'"],
  [' [', '  a, # why', '  "b # c",', '  ]'],
  [' [a,', '', '  b,', '  ] # end'],
  [' {', '  a: 1,', '  b: [x,', '    y] }'],
];

const blank = fc.constantFrom('', '', '', ' ', '  ');
const comment = fc.constantFrom('', '', '', ' # why', '\t# tab', ' #', ' # a: b # c');
const gap = fc.constantFrom('', '', '', '# comment', '#', '# a: b');

/** The lines of a property, without its key. A comment needs a value or a colon before it, and a text block has none. */
const valueLines: fc.Arbitrary<readonly string[]> = fc
  .oneof(
    {
      weight: 3,
      arbitrary: fc.tuple(fc.constantFrom(...inlineValues), fc.constantFrom(' ', ' ', '  ', '\t'), comment, blank),
    },
    { weight: 2, arbitrary: fc.constantFrom(...blockValues) },
  )
  .map((value) => {
    if (typeof value[1] !== 'string' || !['', ' ', '\t', '  '].includes(value[1]) || value.length !== 4) return value;
    const [inline, space, behind, end] = value as readonly [string, string, string, string];
    return [`${inline === '' ? '' : space}${inline}${behind}${end}`];
  });

const property = fc.tuple(arbitraryKey, valueLines).map(([key, [first = '', ...rest]]) => ({
  name: key.name,
  lines: [`${key.source}:${first}`, ...rest],
}));

const body = fc.constantFrom(
  '',
  '# Chat\n',
  '\nText\n---\nStatus: no\n---\n',
  'no break at the end',
  '- [ ] a\r\n- [x] b',
);

/** Notes whose frontmatter is valid YAML and holds everything a person may have written into it, anchors aside. */
export const arbitraryNote: fc.Arbitrary<GeneratedNote> = fc
  .record({
    properties: fc.uniqueArray(property, { minLength: 1, maxLength: 6, selector: ({ name }) => name.toLowerCase() }),
    index: fc.nat(),
    gaps: fc.array(gap, { minLength: 7, maxLength: 7 }),
    margin: fc.constantFrom('', '', '', '', '  '),
    lineBreak: fc.constantFrom('\n', '\n', '\r\n'),
    mark: fc.constantFrom('', '', '\uFEFF'),
    fences: fc.tuple(blank, blank),
    body,
  })
  .map(({ properties, index, gaps, margin, lineBreak, mark, fences, body }) => {
    const chosen = index % properties.length;
    const write = (lines: readonly string[]) =>
      lines.map((line) => (line === '' ? '' : margin + line) + lineBreak).join('');
    const between = (at: number) => (gaps[at] === '' ? '' : write([gaps[at] ?? '']));
    const parts = properties.map(({ lines }, at) => ({ gap: between(at), lines: write(lines) }));
    const join = (some: typeof parts) => some.map((part) => part.gap + part.lines).join('');
    const before = `${mark}---${fences[0]}${lineBreak}${join(parts.slice(0, chosen))}${parts[chosen]?.gap ?? ''}`;
    const own = parts[chosen]?.lines ?? '';
    const after = `${join(parts.slice(chosen + 1))}${between(6)}---${fences[1]}${lineBreak}${body}`;
    return { before, property: own, after, text: before + own + after, key: properties[chosen]?.name ?? '' };
  });

/** Texts that are hard to write as YAML. */
export const arbitraryText = fc.oneof(
  fc.constantFrom(
    'Final',
    '[[A]]',
    '[[A|b]]',
    'yes',
    'No',
    'null',
    '~',
    '3',
    '1e3',
    '0x1F',
    '12:30',
    '2024-03-06',
    '-',
    '- a',
    '? a',
    ': a',
    'a: b',
    'a #b',
    '#a',
    '"a"',
    "'a'",
    '{a',
    '[a',
    'a]',
    '&a',
    '*a',
    '!a',
    '%a',
    '@a',
    '`a',
    '|',
    '>',
    '---',
    '...',
    '',
    ' ',
    ' a',
    'a ',
    'a\tb',
    'a\nb',
    'a\r\nb',
    'a\\b',
    '<<',
    '=',
    'é',
    '📝',
    '\u0000',
    '\u0085',
    '\u2028',
    '\uFEFF',
    'a, b',
    '.nan',
    '.5',
    '+1',
    '1_000',
    "it's",
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
