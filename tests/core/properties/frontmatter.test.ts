import matter from 'gray-matter';
import { parse } from 'yaml';
import { findFrontmatter, readFrontmatter } from '../../../src/core/properties/frontmatter';

const yaml = (source: string): unknown => parse(source, { logLevel: 'error' });
/** YAML 1.1 knows dates, and readers of it make `Date` objects of them. */
const yamlWithDates = (source: string): unknown => parse(source, { schema: 'yaml-1.1' });
const read = (text: string) => readFrontmatter(text, yaml);
const properties = (values: object) => ({ properties: values });

describe('where the block stands', () => {
  const parts = (text: string) => {
    const block = findFrontmatter(text);
    return block && [text.slice(block.from, block.to), text.slice(block.end)];
  };

  test.each<[string, string, [string, string] | null]>([
    ['a block', '---\na: 1\n---\nbody', ['a: 1\n', 'body']],
    ['an empty block', '---\n---\nbody', ['', 'body']],
    ['a byte order mark', '\uFEFF---\na: 1\n---\nbody', ['a: 1\n', 'body']],
    ['CRLF', '---\r\na: 1\r\n---\r\nbody', ['a: 1\r\n', 'body']],
    ['blanks behind the fences', '---  \na: 1\n--- \t\nbody', ['a: 1\n', 'body']],
    ['nothing behind the block', '---\na: 1\n---', ['a: 1\n', '']],
    ['lines that only begin like a fence', '---\na: 1\n---b\n----\n---\nbody', ['a: 1\n---b\n----\n', 'body']],
    ['a rule further down', '---\na: 1\n---\nbody\n---\nmore', ['a: 1\n', 'body\n---\nmore']],
    ['no closing fence', '---\na: 1\nbody', null],
    ['text in front', ' ---\na: 1\n---\n', null],
    ['a line in front', '\n---\na: 1\n---\n', null],
    ['a longer rule', '----\na: 1\n----\n', null],
    ['a fence with a language', '---js\na: 1\n---\n', null],
    ['a fence alone', '---', null],
    ['nothing', '', null],
  ])('%s', (_, text, expected) => {
    expect(parts(text)).toEqual(expected);
  });
});

describe('what the block reads as', () => {
  test.each<[string, string, object]>([
    ['properties', '---\nStatus: Draft\ntags: [a, b]\n---\n# Chat', { Status: 'Draft', tags: ['a', 'b'] }],
    ['the last value of a CRLF note, without the carriage return', '---\r\na: 0\r\n---\r\n', { a: 0 }],
    ['a text block at the end', '---\na: |\n  x\n---\n', { a: 'x\n' }],
    ['a block behind a byte order mark', '\uFEFF---\na: 1\n---\n', { a: 1 }],
    ['text that holds a rule', '---\na: 1\nb: "x\n  ---- y"\n---\n', { a: 1, b: 'x ---- y' }],
    ['a line that only begins like a fence', '---\na: x\n ---y\nb: 2\n---\n', { a: 'x ---y', b: 2 }],
    ['JSON', '---\n{ "a": 1 }\n---\n', { a: 1 }],
    ['no block', '# Chat\n\n---\na: 1\n---\n', {}],
    ['a block that is not closed', '---\na: 1\n', {}],
    ['an empty block', '---\n---\n', {}],
    ['comments alone', '---\n# a: 1\n---\n', {}],
    ['an empty text', '', {}],
  ])('%s', (_, text, values) => {
    expect(read(text)).toEqual(properties(values));
  });

  test('a key named __proto__ is a key', () => {
    const result = read('---\n__proto__: 1\n---\n');
    expect(result).toHaveProperty('properties');
    expect('properties' in result && Object.entries(result.properties)).toEqual([['__proto__', 1]]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test.each(['just text', '- a\n- b', '42'])('a block that holds no properties is refused: %s', (block) => {
    expect(read(`---\n${block}\n---\n`)).toEqual({ refused: 'invalid-yaml' });
  });
});

describe('the traps of gray-matter', () => {
  const script = '---js\n{ get status() { globalThis.ran = true; return 1 } }\n---\n';

  test.each(['---js', '--- javascript', '---coffee', '---toml', '---json', '\uFEFF---js'])(
    '%s is refused by name and never run',
    (fence) => {
      expect(read(script.replace('---js', fence))).toEqual({
        refused: 'script-frontmatter',
        detail: fence.replace('\uFEFF', '').replace(' ', ''),
      });
      expect((globalThis as { ran?: boolean }).ran).toBeUndefined();
    },
  );

  test('gray-matter itself would run it', () => {
    expect(matter('---js\n{ sum: 1 + 1 }\n---\n').data).toEqual({ sum: 2 });
  });

  test('invalid YAML is refused each time, with what the reader says of it', () => {
    const text = '---\na: [1\nb: 2\n---\n';
    const first = read(text);
    expect(first).toMatchObject({ refused: 'invalid-yaml', detail: expect.stringMatching(/\S/) as string });
    expect(read(text)).toEqual(first);
    expect(Object.keys((matter as typeof matter & { cache: object }).cache)).not.toContain(text);
  });

  test('the YAML reader handed in is the one that reads', () => {
    expect(readFrontmatter('---\na: b\n---\n', (source) => ({ source }))).toEqual(properties({ source: '\na: b\n' }));
    const dated = readFrontmatter('---\na: 2024-03-06\n---\n', yamlWithDates);
    expect(dated).toEqual(properties({ a: new Date('2024-03-06') }));
  });

  test('a reader that throws what is no Error is quoted all the same', () => {
    const problem: unknown = 'no\nmore';
    const reader = () => {
      throw problem;
    };
    expect(readFrontmatter('---\na: b\n---\n', reader)).toEqual({ refused: 'invalid-yaml', detail: 'no' });
  });
});
