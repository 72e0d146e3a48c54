import { applyEdit, isRefusal } from '../../../src/core/edit';
import { outlineOf } from '../../../src/core/outline/outline-of';
import { addToPracticeLog, readPracticeLog } from '../../../src/core/practice/practice-log';
import { reviewFingerprint } from '../../../src/core/reviews/reviewed-text';
import { BLOCK, OLD_HEADER, OLD_ROW, OLD_RUN, phaseOf, RUN } from './runs';

function logged(text: string, level = 2, run = RUN): string {
  const edit = addToPracticeLog(run, level)(text);
  if (isRefusal(edit)) throw new Error(edit.refused);
  return applyEdit(text, edit);
}

describe('writing the practice log', () => {
  it('makes its heading at the end of the note, and below it a heading and a table for the run', () => {
    expect(logged('## Step 1\n\n- [x] Who uses it?\n')).toBe(
      `## Step 1\n\n- [x] Who uses it?\n\n## Practice log\n\n${BLOCK}\n`,
    );
  });

  it('puts the newest run last', () => {
    const first = `## Step 1\n\n## Practice log\n\n${BLOCK}\n`;
    expect(logged(first)).toBe(`${first.trimEnd()}\n\n${BLOCK}\n`);
  });

  it('goes on after rows of the older form, which stay as they are', () => {
    const old = `## Practice log\n\n${OLD_HEADER}\n${OLD_ROW}\n`;
    expect(logged(old)).toBe(`${old}\n${BLOCK}\n`);
  });

  it('stays in front of the heading that follows, and after what the user wrote', () => {
    const text = `## Practice log\n\n${BLOCK}\n\nSlower than last week.\n\n## More\n`;
    expect(logged(text)).toBe(`## Practice log\n\n${BLOCK}\n\nSlower than last week.\n\n${BLOCK}\n\n## More\n`);
    expect(logged('## Practice log\nMy runs.\n## More\n')).toBe(`## Practice log\nMy runs.\n\n${BLOCK}\n\n## More\n`);
  });

  it('leaves a heading its underline', () => {
    expect(logged('Practice log\n---\nMy runs.\n')).toBe(`Practice log\n---\nMy runs.\n\n${BLOCK}\n`);
  });

  it('keeps the columns that the user added, and their order', () => {
    const own = BLOCK.replace(/\|[^\n]*/g, (row) => `${row} |`)
      .replace('Notes | |', 'Notes | Mood |')
      .replace('|---| |', '|---|---|');
    expect(logged(`## practice log\n\n${own}\n`).split('\n').slice(-5)).toEqual([
      '| Phase | Planned | Used | Items | Score | Notes | Mood |',
      '|---|---|---|---|---|---|---|',
      '| Step 1: Clarify requirements and scope | 5 | 6.2 | 9/13 | 2 | forgot peak traffic |  |',
      '| Step 2: Define the architecture | 10 | 9 | 1/4 |  |  |  |',
      '',
    ]);
    const mine =
      '## Practice log\n\n### 2026-11-26 Chat\n\n| Mood | Used | Phase |\n|---|---|---|\n| calm | 3 | Close |\n';
    expect(logged(mine)).toContain(
      '\n| Mood | Used | Phase | Planned | Items | Score | Notes |\n|---|---|---|---|---|---|---|\n|  | 6.2 | Step 1',
    );
  });

  it('keeps CRLF and a missing final newline', () => {
    const crlf = BLOCK.replace(/\n/g, '\r\n');
    expect(logged('## Step 1\r\n\r\nText')).toBe(`## Step 1\r\n\r\nText\r\n\r\n## Practice log\r\n\r\n${crlf}\r\n`);
    expect(logged('## Practice log\r\n\r\nMy runs.')).toBe(`## Practice log\r\n\r\nMy runs.\r\n\r\n${crlf}`);
  });

  it('breaks lines with a carriage return where the note does', () => {
    const block = BLOCK.replace(/\n/g, '\r');
    expect(logged('# Chat\r\rText\r')).toBe(`# Chat\r\rText\r\r## Practice log\r\r${block}\r`);
    expect(logged('## Practice log\r\rMy runs.\r\r# Chat\r')).toBe(
      `## Practice log\r\rMy runs.\r\r${block}\r\r# Chat\r`,
    );
  });

  it('leaves a byte order mark first', () => {
    expect(logged('\uFEFF```\ncode')).toMatch(/^\uFEFF\s+## Practice log/);
  });

  it('does not take a heading in a code block for the log', () => {
    const text = '```\n## Practice log\n```\n';
    expect(logged(text)).toBe(`${text}\n## Practice log\n\n${BLOCK}\n`);
  });

  it.each(['```\ncode', '%% a thought', '$$\nn^2', '<!-- later'])(
    'stands in front of a block that is never closed: %j',
    (unclosed) => {
      expect(logged(`Text\n\n${unclosed}`)).toBe(`Text\n\n## Practice log\n\n${BLOCK}\n\n${unclosed}`);
      const log = `## Practice log\n\n${BLOCK}\n\n`;
      expect(logged(log + unclosed)).toBe(`${log}${BLOCK}\n\n${unclosed}`);
    },
  );

  it.each(['---\n# Practice log\n---\n', '%%\n## Practice log\n%%\n', '> ## Practice log\n'])(
    'is not where a comment or quote says its name: %j',
    (text) => {
      expect(logged(text)).toBe(`${text}\n## Practice log\n\n${BLOCK}\n`);
    },
  );

  it('stands above the phases where these are first-level headings, so that it is not part of the last', () => {
    expect(logged('# Step 1\n', 1)).toContain('\n# Practice log\n\n## 2026-11-27 Design');
  });

  it('has its runs on the level of a heading of the last level', () => {
    const once = logged('###### Practice log\n');
    expect(once).toContain('\n###### 2026-11-27 Design');
    expect(readPracticeLog(logged(once))).toEqual([RUN, RUN]);
    expect(reviewFingerprint(logged(once))).toBe(reviewFingerprint('###### Practice log\n'));
  });

  it.each([
    ['named steps', '## Step 1: Clarify\n- [x] Who?\n## Step 2: Sketch\n- [ ] What?\n'],
    ['first-level steps', '# Step 1\n- [x] Who?\n\n# Step 2\n- [ ] What?'],
    ['deeper steps', '## Checklist\n### Step 1\n- [x] Who?\n### Step 2\n- [ ] What?\n'],
    ['numbered steps', '## 1. Scope\n- [x] Who?\n## 2. Design\n- [ ] What?\n## 3. Close\n- [ ] Why?\n'],
    ['headings with items', '## Scope\n- [x] Who?\n## Design\n- [ ] What?\n'],
    ['loose items', '- [x] Who?\n- [ ] What?'],
    [
      'an ordered outline',
      '1. **Scope**\n   - goals\n   - people\n2. **Design**\n   - parts\n   - arrows\n   - queues\n3. **Close**\n   - summary\n   - limits\n' +
        '4. **Load**\n   - reads\n   - writes\n   - peak\n5. **Cost**\n   - disks\n   - traffic\n   - people\n   - power\n',
    ],
    ['an unfinished code block', '## Step 1\n- [x] Who?\n```\ncode'],
  ])('is no phase and no item of a note with %s', (_, text) => {
    const options = { doneMarks: 'x', cancelledMarks: '-', countNested: true };
    const read = (note: string) => {
      const { rule, done, total, phases } = outlineOf(note, options);
      return { rule, done, total, phases: phases.map(({ title, sections, items }) => ({ title, sections, items })) };
    };
    const level = Math.min(...outlineOf(text, options).phases.map((phase) => phase.level));
    expect(read(logged(text, level))).toEqual(read(text));
  });
});

describe('reading the practice log', () => {
  it('gives back what was written', () => {
    expect(readPracticeLog(logged(logged('')))).toEqual([RUN, RUN]);
  });

  it('reads rows of the older form, new blocks, and both in any order', () => {
    const old = `${OLD_HEADER}\n${OLD_ROW}`;
    expect(readPracticeLog(`## Practice log\n\n${old}\n\n${BLOCK}\n`)).toEqual([OLD_RUN, RUN]);
    expect(readPracticeLog(`## Practice log\n\n${BLOCK}\n\n${old}\n${OLD_ROW}\n`)).toEqual([RUN, OLD_RUN, OLD_RUN]);
    expect(readPracticeLog(`Practice log\n===\n${old}\n### 2026-11-27\n| Phase |\n|---|\n| Close |\n`)).toEqual([
      OLD_RUN,
      { date: '2026-11-27', prompt: '', phases: [phaseOf('Close', null, null)] },
    ]);
  });

  it('reads a table without pipes at its ends', () => {
    const table = '## Practice log\n\nDate | Phases\n--- | ---\n2026-11-20 | Step 1: 4 of 5 min, 1 item\n';
    expect(readPracticeLog(table)).toEqual([
      { date: '2026-11-20', prompt: '', phases: [phaseOf('Step 1', 5, 4, [1, null])] },
    ]);
  });

  it.each([
    [
      'a comma and a unit',
      '| Close | 5 min | 6,5 | 3 of 4 | 3/3 | all said |',
      phaseOf('Close', 5, 6.5, [3, 4], 3, 'all said'),
    ],
    ['blank cells', '| Close | | | | | |', phaseOf('Close', null, null)],
    ['fewer cells', '| Close | 5 |', phaseOf('Close', 5, null)],
    ['words for numbers', '| Close | five | ? | most | good | - |', phaseOf('Close', null, null, [0, null], null, '-')],
    ['a score out of range', '| Close | 5 | 6 | 5/4 | 4 | |', phaseOf('Close', 5, 6, [4, 4])],
  ])('reads a row that was edited by hand: %s', (_, row, phase) => {
    const log = `## Practice log\n\n### 2026-11-27 Chat\n\n${BLOCK.split('\n').slice(2, 4).join('\n')}\n${row}\n`;
    expect(readPracticeLog(log)).toEqual([{ date: '2026-11-27', prompt: 'Chat', phases: [phase] }]);
  });

  it('leaves out what is not ours and is calm about notes without a log', () => {
    const other = '### Next week\n\n| Phase | Plan |\n|---|---|\n| Close | twice |\n\n| soon | |\n';
    const code = `\`\`\`\n${BLOCK}\n\`\`\`\n`;
    expect(readPracticeLog(`## Practice log\n\n${other}\n${code}\n${BLOCK}\n\n## Runs\n\n${BLOCK}\n`)).toEqual([RUN]);
    expect(readPracticeLog(`## Practice log\n\n${OLD_HEADER}\n| soon | | | |\n${OLD_ROW}\n`)).toEqual([OLD_RUN]);
    expect(readPracticeLog('# Notes')).toEqual([]);
    expect(readPracticeLog('')).toEqual([]);
  });
});
