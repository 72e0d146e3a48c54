import { parse } from 'yaml';
import { applyEdit, isRefusal } from '../../src/core/edit';
import type { Plan } from '../../src/core/plan';
import { NotePlans } from '../../src/core/note-plans';
import { DEFAULT_SETTINGS } from '../../src/core/default-settings';
import { builtInTemplates } from '../../src/core/templates/built-in';
import type { ChecklistTemplate } from '../../src/core/templates/template';

const yaml = (text: string): unknown => parse(text, { logLevel: 'error' });
const clock = { now: () => new Date(2026, 10, 27, 9, 30), format: () => '2026-11-27' };
const plans = new NotePlans(() => ({ ...DEFAULT_SETTINGS, touchEditDate: true }), clock, yaml);
const [interview] = builtInTemplates() as [ChecklistTemplate];

/** The text after the plan, or the refusal in brackets. */
function run(plan: Plan, text: string): string {
  const result = plan(text);
  return isRefusal(result) ? `[${result.refused}: ${result.detail ?? ''}]` : applyEdit(text, result);
}

const note = (...lines: string[]): string => ['---', ...lines, '---', '# Chat service', ''].join('\n');

describe('the edit date', () => {
  const done = (...lines: string[]) => run(plans.setStatus('Done'), note('Status: Draft', ...lines));

  test.each([
    ['EditDate: 2026-11-20', 'EditDate: 2026-11-27'],
    ['EditDate: 2026-11-27T09:30', 'EditDate: 2026-11-27T09:30'],
    ['EditDate: 2026-11-26T23:30', 'EditDate: 2026-11-27'],
    ['EditDate:', 'EditDate: 2026-11-27'],
    ['editdate: "2026-11-27 08:00" # at home', 'editdate: "2026-11-27 08:00" # at home'],
  ])('%s becomes %s', (before, after) => {
    expect(done(before)).toBe(note('Status: Done', after));
  });

  test('is not added, and one that cannot be set keeps nothing else from being written', () => {
    expect(done()).toBe(note('Status: Done'));
    expect(done('EditDate: [2026-11-20, 2026-11-21]')).toBe(note('Status: Done', 'EditDate: [2026-11-20, 2026-11-21]'));
    expect(plans.setStatus('Done')(note('Status: Draft', 'EditDate: { a: 1 }'))).toMatchObject({
      leftOut: { refused: 'property-would-change', detail: 'EditDate' },
    });
  });
});

describe('setting a status', () => {
  const done = (...lines: string[]) => run(plans.setStatus('Done'), note(...lines));

  test('keeps what stands beside it', () => {
    expect(done('Status:', '  - Draft # why')).toBe(note('Status:', '  - Done # why'));
    expect(done('Status: In', '  review # why')).toBe(note('Status: Done # why'));
    expect(done('{ "Status": "Draft" }')).toBe(note('{ "Status": "Done" }'));
  });

  test('is refused where another value would be lost, under the name that the note has', () => {
    expect(done('STATUS: [Draft, Old]')).toBe('[several-values: STATUS]');
    expect(done('Status:', '  now: Draft')).toBe('[property-would-change: Status]');
  });
});

describe('inserting a checklist', () => {
  const insert = plans.insertChecklist({
    template: interview,
    phases: [0],
    place: { at: 'end' },
    secondCopy: false,
    title: 'Chat service',
  });

  test('adds the properties that are missing, to JSON too', () => {
    const after = run(insert, note('{ "Status": "In review" }'));
    expect(after).toContain(
      '{ "Status": "In review", "Started": "2026-11-27", "EditDate": "2026-11-27", "Relates": null, "Peer Reviewed": 0 }\n---\n',
    );
    expect(after).toContain('- [ ] Which core features must the system have?');
  });

  test('goes on without properties where none can be added, and says so', () => {
    const text = note('{Status: Draft}');
    const edit = insert(text);
    expect(edit).toMatchObject({ leftOut: { refused: 'property-would-change' } });
    expect(run(insert, text)).toMatch(/^---\n\{Status: Draft\}\n---\n# Chat service\n\n## 🟩 Step 1/);
  });

  test('is refused where the properties are no valid YAML', () => {
    expect(run(insert, note('Status: [Draft'))).toMatch(/^\[invalid-yaml/);
  });
});
