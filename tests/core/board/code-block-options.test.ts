import fc from 'fast-check';
import { BLOCK_KEYS, parseBlock } from '../../../src/core/board/code-block-options';
import { NO_FILTER } from '../../../src/core/board/board-state';
import { anyText } from '../../setup/any-text';

const optionsOf = (...lines: string[]) => parseBlock(lines.join('\n')).options;
const mistakesOf = (...lines: string[]) => parseBlock(lines.join('\n')).mistakes;

test('an empty block shows the progress of the note it stands in', () => {
  expect(parseBlock('')).toEqual({
    mistakes: [],
    options: { show: 'progress', note: null, filter: NO_FILTER, limit: null },
  });
});

test.each([
  '[[Chat service]]',
  '"[[Chat service|the chat]]"',
  "'[[Chat service#Step 1]]'",
  'Chat service',
  '[Chat](Chat%20service.md)',
  '[[Chat service\\|the chat]]',
])('note: %s names a note', (link) => {
  expect(optionsOf(`note: ${link}`).note).toMatch(/^Chat service(\.md)?$/);
});

test('a board by filter, with comments, blank lines, CRLF and any case of the keys', () => {
  const { options, mistakes } = parseBlock(
    '# what waits for me\r\n\r\nShow: Board\r\nSTATUS: In review\r\nfolder: /Design/\r\ntag: #async\r\nneeds-review: TRUE\r\nlimit: 20\r\n',
  );
  expect(mistakes).toEqual([]);
  expect(options).toEqual({
    show: 'board',
    note: null,
    filter: { ...NO_FILTER, status: 'In review', folder: 'Design', tag: '#async', flags: ['needs-review'] },
    limit: 20,
  });
});

test('a block that filters without saying what to show is a board', () => {
  expect(optionsOf('status: Done').show).toBe('board');
  expect(optionsOf('status: Done', 'show: columns').show).toBe('columns');
  expect(optionsOf('needs-review: false').filter.flags).toEqual([]);
  expect(optionsOf('review: Waiting-for-me')).toMatchObject({ show: 'board', filter: { flags: ['waiting-for-me'] } });
});

test('each mistake is named with its line and what may stand there', () => {
  expect(mistakesOf('show: pie', 'colour: red', 'show', 'limit: 0', 'tag:', 'status: a', 'status: b')).toEqual([
    { line: 1, reason: 'invalid-value', found: 'pie', allowed: ['progress', 'related', 'board', 'columns'] },
    { line: 2, reason: 'unknown-key', found: 'colour', allowed: BLOCK_KEYS },
    { line: 3, reason: 'no-colon', found: 'show', allowed: BLOCK_KEYS },
    { line: 4, reason: 'invalid-value', found: '0', allowed: ['1', '2', '3 …'] },
    { line: 5, reason: 'invalid-value', found: '', allowed: [] },
    { line: 7, reason: 'repeated-key', found: 'status', allowed: [] },
  ]);
});

test('__proto__ is an unknown key', () => {
  expect(mistakesOf('__proto__: x')).toHaveLength(1);
});

test('whatever stands in the block, it is read or named', () => {
  fc.assert(
    fc.property(anyText(), (source) => {
      const { options, mistakes } = parseBlock(source);
      expect(['progress', 'related', 'board', 'columns']).toContain(options.show);
      for (const { line } of mistakes) expect(line).toBeGreaterThan(0);
    }),
  );
});
