import fc from 'fast-check';
import { applyEdit, isRefusal } from '../../../src/core/edit';
import { addToPracticeLog, readPracticeLog } from '../../../src/core/practice/practice-log';
import type { PracticeRun } from '../../../src/core/practice/practice-run';
import { BLOCK, MINUTE, OLD_HEADER, OLD_ROW, OLD_RUN } from './runs';

function logged(text: string, run: PracticeRun): string {
  const edit = addToPracticeLog(run, 2)(text);
  if (isRefusal(edit)) throw new Error(edit.refused);
  return applyEdit(text, edit);
}

/** One line as somebody may type it. */
const line = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replace(/\s+/g, ' ').trim());
const titled = fc.oneof(
  line,
  fc.constantFrom('a | b', '\\', 'x\\|y', '&lt;b&gt;', '<b>', '%% no', '100%%', '&amp;lt;'),
);
const tenths = fc.nat(6000).map((count) => (count * MINUTE) / 10);

const phase = fc
  .record({
    title: titled.filter((title) => title !== ''),
    plannedMs: fc.option(tenths),
    usedMs: fc.option(tenths),
    items: fc.option(fc.integer({ min: 1, max: 40 })),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    score: fc.option(fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const)),
    notes: titled,
  })
  .map(({ share, ...one }) => ({ ...one, ticked: Math.floor(share * (one.items ?? 0)) }));

const run: fc.Arbitrary<PracticeRun> = fc.record({
  date: fc
    .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  prompt: titled,
  phases: fc.array(phase, { minLength: 1, maxLength: 9 }),
});

/** A part of a log, and the runs that are to be read from it. */
interface Part {
  readonly text: string;
  readonly runs: readonly PracticeRun[];
}

/** Puts a column of the user's own into each row of a block's table. */
function withColumn(block: string, name: string, at: number): string {
  const rows = block.split('\n');
  const insert = (row: string, cell: string): string => {
    const cells = row.split(/(?<!\\)\|/).slice(1, -1);
    return `|${[...cells.slice(0, at), cell, ...cells.slice(at)].join('|')}|`;
  };
  return rows
    .map((row, index) => (index < 2 ? row : insert(row, index === 2 ? ` ${name} ` : index === 3 ? '---' : ' calm ')))
    .join('\n');
}

const blockOf = (one: PracticeRun): string =>
  logged('## Practice log\n', one).slice('## Practice log\n\n'.length).trimEnd();

const part: fc.Arbitrary<Part> = fc.oneof(
  run.map((one) => ({ text: blockOf(one), runs: [one] })),
  fc.tuple(run, fc.nat(6)).map(([one, at]) => ({ text: withColumn(blockOf(one), 'Mood', at), runs: [one] })),
  fc.integer({ min: 1, max: 3 }).map((count) => ({
    text: [OLD_HEADER, ...Array.from({ length: count }, () => OLD_ROW)].join('\n'),
    runs: Array.from({ length: count }, () => OLD_RUN),
  })),
  fc
    .constantFrom(
      'Slower than last week.',
      '- [ ] Read about caches',
      '### Later',
      '| a | b |\n|---|---|\n| 1 | 2 |',
      '```\n| Phase |\n|---|\n```',
      '%% private %%',
    )
    .map((text) => ({ text, runs: [] })),
);

describe('the practice log, whatever stands in it', () => {
  test('gives back the runs of any mix of old rows, new blocks, columns of the user’s own and other text', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (parts, newline) => {
        const text = ['## Practice log', ...parts.map((one) => one.text), '## After', BLOCK].join('\n\n');
        expect(readPracticeLog(text.replace(/\n/g, newline))).toEqual(parts.flatMap(({ runs }) => runs));
      }),
    );
  });

  test('is written by inserting alone: no line of the note changes, and the run is read last', () => {
    const other = fc.constantFrom(
      ...[
        '## Step 1',
        '## Practice log',
        '### Later',
        '- [ ] Who?',
        '',
        '```',
        '| a | b |',
        '> quoted',
        '1. one',
        'Text  ',
        '\ttab',
        '%%',
        '<div>',
      ],
      ...[OLD_HEADER, OLD_ROW, BLOCK, '| Phase | Mood |\n|---|---|', '### 2026-11-26 Chat', '---'],
    );
    const note = fc
      .tuple(fc.array(other), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\n'))
      .map(([lines, newline, end]) => (lines.join('\n') + end).replace(/\n/g, newline));
    fc.assert(
      fc.property(note, run, (before, one) => {
        const edit = addToPracticeLog(one, 2)(before);
        if (isRefusal(edit)) throw new Error(edit.refused);
        expect(edit.changes).toHaveLength(1);
        expect(edit.changes[0]?.from).toBe(edit.changes[0]?.to);
        const after = applyEdit(before, edit);
        const breaks = /\r?\n/;
        expect(withoutLines(after.split(breaks), before.split(breaks))).toBe(true);
        expect(readPracticeLog(after)).toEqual([...readPracticeLog(before), one]);
      }),
    );
  });
});

/** Whether all lines stand there in their order, with others in between. */
function withoutLines(lines: readonly string[], wanted: readonly string[]): boolean {
  let next = 0;
  for (const each of lines) if (each === wanted[next]) next += 1;
  return next === wanted.length;
}
