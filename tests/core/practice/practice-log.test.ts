import fc from 'fast-check';
import { applyEdit, isRefusal } from '../../../src/core/edit';
import { addToPracticeLog, readPracticeLog } from '../../../src/core/practice/practice-log';
import { outlineOf } from '../../../src/core/outline/outline-of';
import type { PracticeRun } from '../../../src/core/practice/practice-run';

const MINUTE = 60_000;
const run: PracticeRun = {
  date: '2026-11-20 14:05',
  prompt: 'Design a URL shortener',
  phases: [
    { title: 'Step 1: Clarify requirements and scope', plannedMs: 5 * MINUTE, usedMs: 6.5 * MINUTE, ticked: 4 },
    { title: 'Step 2: Define the architecture', plannedMs: 10 * MINUTE, usedMs: 9 * MINUTE, ticked: 1 },
  ],
};
const row =
  '| 2026-11-20 14:05 | Design a URL shortener | 15.5 of 15 | ' +
  'Step 1: Clarify requirements and scope: 6.5 of 5 min, 4 items<br>Step 2: Define the architecture: 9 of 10 min, 1 item |';
const header = '| Date | Prompt | Minutes | Phases |\n| --- | --- | --- | --- |';

function logged(text: string, level = 2, finished = run): string {
  const edit = addToPracticeLog(finished, level)(text);
  if (isRefusal(edit)) throw new Error(edit.refused);
  return applyEdit(text, edit);
}

describe('writing the practice log', () => {
  it('makes heading and table at the end of the note', () => {
    expect(logged('## Step 1\n\n- [x] Who uses it?\n')).toBe(
      `## Step 1\n\n- [x] Who uses it?\n\n## Practice log\n\n${header}\n${row}\n`,
    );
  });

  it('adds a row to the table that is there', () => {
    const first = logged('## Step 1\n');
    expect(logged(first)).toBe(`## Step 1\n\n## Practice log\n\n${header}\n${row}\n${row}\n`);
  });

  it('adds a row where the user wrote on below the table', () => {
    const text = `## Practice log\n\n${header}\n${row}\n\nSlower than last week.\n\n## More\n`;
    expect(logged(text)).toBe(`## Practice log\n\n${header}\n${row}\n${row}\n\nSlower than last week.\n\n## More\n`);
  });

  it('makes the table where only the heading stands', () => {
    expect(logged('## Practice log\nMy runs.\n')).toBe(
      `## Practice log\n\n${header}\n${row}\nMy runs.\n`.replace('My', '\nMy'),
    );
  });

  it('leaves a heading its underline', () => {
    expect(logged('Practice log\n---\nMy runs.\n')).toBe(`Practice log\n---\n\n${header}\n${row}\n\nMy runs.\n`);
  });

  it('follows the columns of a table the user made wider', () => {
    const text = '## practice log\n\n| Phases | Mood | Date |\n|---|---|---|\n';
    expect(logged(text).split('\n')[4]).toMatch(/^\| Step 1: .* \|  \| 2026-11-20 14:05 \|$/);
  });

  it('keeps CRLF and a missing final newline', () => {
    expect(logged('## Step 1\r\n\r\nText')).toBe(
      `## Step 1\r\n\r\nText\r\n\r\n## Practice log\r\n\r\n${header.replace('\n', '\r\n')}\r\n${row}\r\n`,
    );
  });

  it('does not take a heading in a code block for the log', () => {
    const text = '```\n## Practice log\n```\n';
    expect(logged(text)).toBe(`${text}\n## Practice log\n\n${header}\n${row}\n`);
  });

  it.each(['```\ncode', '%% a thought', '$$\nn^2', '<!-- later'])(
    'stands in front of a block that is never closed: %j',
    (unclosed) => {
      expect(logged(`Text\n\n${unclosed}`)).toBe(`Text\n\n## Practice log\n\n${header}\n${row}\n\n${unclosed}`);
    },
  );

  it.each(['---\n# Practice log\n---\n', '%%\n## Practice log\n%%\n', '> ## Practice log\n'])(
    'is not where a comment or quote says its name: %j',
    (text) => {
      expect(logged(text)).toBe(`${text}\n## Practice log\n\n${header}\n${row}\n`);
    },
  );

  it('stands above the phases where these are first-level headings, so that it is not part of the last', () => {
    expect(logged('# Step 1\n', 1)).toContain('\n# Practice log\n');
  });

  it.each([
    ['named steps', '## Step 1: Clarify\n- [x] Who?\n## Step 2: Sketch\n- [ ] What?\n'],
    ['first-level steps', '# Step 1\n- [x] Who?\n\n# Step 2\n- [ ] What?'],
    ['deeper steps', '## Checklist\n### Step 1\n- [x] Who?\n### Step 2\n- [ ] What?\n'],
    ['headings with items', '## Scope\n- [x] Who?\n## Design\n- [ ] What?\n'],
    ['loose items', '- [x] Who?\n- [ ] What?'],
    [
      'an ordered outline',
      '1. **Scope**\n   - goals\n2. **Design**\n   - parts\n   - arrows\n3. **Close**\n   - summary\n   - thanks\n',
    ],
    ['an unfinished code block', '## Step 1\n- [x] Who?\n```\ncode'],
  ])('is no phase and no item of a note with %s', (_, text) => {
    const read = (note: string) => {
      const { rule, done, total, phases } = outlineOf(note, { doneMarks: 'x', cancelledMarks: '-', countNested: true });
      return { rule, done, total, phases: phases.map(({ title, sections, items }) => ({ title, sections, items })) };
    };
    const level = Math.min(
      ...outlineOf(text, { doneMarks: 'x', cancelledMarks: '-', countNested: true }).phases.map((phase) => phase.level),
    );
    expect(read(logged(logged(text, level), level))).toEqual(read(text));
  });

  it('inserts, and changes nothing else', () => {
    const line = fc.constantFrom(
      '## Step 1',
      '## Practice log',
      '- [ ] Who?',
      '',
      '```',
      '| a | b |',
      header,
      row,
      'Text  ',
      '\ttab',
    );
    const text = fc
      .tuple(fc.array(line), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\n'))
      .map(([lines, newline, end]) => lines.join(newline) + end);
    fc.assert(
      fc.property(text, (before) => {
        const edit = addToPracticeLog(run, 2)(before);
        if (isRefusal(edit)) throw new Error(edit.refused);
        expect(edit.changes).toHaveLength(1);
        expect(edit.changes[0]?.from).toBe(edit.changes[0]?.to);
        expect(readPracticeLog(applyEdit(before, edit)).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('reading the practice log', () => {
  it('gives back what was written', () => {
    expect(readPracticeLog(logged(logged('')))).toEqual([run, run]);
  });

  it('reads a table without pipes at its ends', () => {
    const table = '## Practice log\n\nDate | Phases\n--- | ---\n2026-11-20 | Step 1: 4 of 5 min, 1 item\n';
    expect(readPracticeLog(table)).toEqual([
      {
        date: '2026-11-20',
        prompt: '',
        phases: [{ title: 'Step 1', plannedMs: 5 * MINUTE, usedMs: 4 * MINUTE, ticked: 1 }],
      },
    ]);
  });

  it('gives back titles with pipes, tags and blanks of all kinds', () => {
    const title = fc
      .string()
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => !/&lt;|\\$/.test(text));
    fc.assert(
      fc.property(title, title, (phaseTitle, prompt) => {
        const odd = { ...run, prompt, phases: [{ title: phaseTitle, plannedMs: 0, usedMs: MINUTE, ticked: 0 }] };
        expect(readPracticeLog(logged('', 2, odd))).toEqual([odd]);
      }),
    );
  });

  it('leaves out rows that are not ours and is calm about notes without a log', () => {
    expect(readPracticeLog(`## Practice log\n\n${header}\n| soon | | | |\n${row}\n`)).toEqual([run]);
    expect(readPracticeLog('# Notes')).toEqual([]);
    expect(readPracticeLog('')).toEqual([]);
  });
});
