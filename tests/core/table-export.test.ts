import fc from 'fast-check';
import { csvTable, markdownTable } from '../../src/core/table-export';

test('a Markdown table with pipes escaped and line breaks turned into blanks', () => {
  const table = {
    headings: ['Title', 'A|B'],
    rows: [
      ['x | y', 'two\r\nlines'],
      ['', 'z'],
    ],
  };
  expect(markdownTable(table)).toBe('| Title | A\\|B |\n| --- | --- |\n| x \\| y | two lines |\n|  | z |\n');
});

test('CSV quotes only what needs it', () => {
  const table = {
    headings: ['Title', 'Status'],
    rows: [
      ['Say "hi", then go', 'Done'],
      ['two\nlines', ''],
    ],
  };
  expect(csvTable(table)).toBe('Title,Status\r\n"Say ""hi"", then go",Done\r\n"two\nlines",\r\n');
});

test('a cell that a spreadsheet would run as a formula gets an apostrophe in front', () => {
  const table = {
    headings: ['Title', 'Status'],
    rows: [
      ['=cmd|calc', '-@'],
      ['+1, or so', 'in review'],
    ],
  };
  expect(csvTable(table)).toBe("Title,Status\r\n'=cmd|calc,'-@\r\n\"'+1, or so\",in review\r\n");
});

/** A reader after the grammar of RFC 4180, to see that nothing is lost. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    cells.push(match[1]?.replace(/""/g, '"') ?? match[2] ?? '');
    if (match[3] === ',') continue;
    rows.push(cells);
    cells = [];
  }
  return rows;
}

test('every CSV cell reads back as it was, but for that apostrophe', () => {
  const guarded = (text: string) => (/^[\r\n]/.test(text) ? `'${text}` : text);
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '|', 'ü') });
  const row = fc.array(cell, { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(row, fc.array(row, { maxLength: 4 }), (headings, rows) => {
      expect(readCsv(csvTable({ headings, rows }))).toEqual([headings, ...rows].map((cells) => cells.map(guarded)));
    }),
  );
});
