import fc from 'fast-check';
import {
  foundStatuses,
  moved,
  usedAliases,
  withAliasAsStatus,
  withFound,
} from '../../../src/core/workflow/found-statuses';
import { guessStage } from '../../../src/core/workflow/stage-words';
import { nextStatus } from '../../../src/core/workflow/workflow';
import { DEFAULT_SETTINGS } from '../../../src/core/default-settings';
import { parseSettings } from '../../../src/core/settings-parse';

/** That of an install from before decision records. */
const { workflow } = parseSettings({ requiredReviews: 1 });
const many = (status: string, notes: number): string[] => Array.from({ length: notes }, () => status);

describe('the statuses found in a vault', () => {
  const texts = [
    ...many('Shipped', 9),
    ...['Draft', 'done', '', 'WIP'],
    ...many('Capture', 5),
    ...['Verify', 'verify ', 'Ver\u200Bify'],
    ...many('Someday', 2),
  ];

  const added = () => foundStatuses(texts, workflow).map(({ status }) => status);

  test('are those that the workflow lacks, each once, by stage and use, with their notes, a stage, and a color', () => {
    expect(foundStatuses(texts, workflow)).toEqual([
      { status: { name: 'Capture', aliases: [], color: 'yellow', stage: 'draft' }, notes: 5 },
      { status: { name: 'Someday', aliases: [], color: 'red', stage: 'draft' }, notes: 2 },
      { status: { name: 'Verify', aliases: [], color: 'cyan', stage: 'review' }, notes: 3 },
      { status: { name: 'Shipped', aliases: [], color: 'green', stage: 'final' }, notes: 9 },
    ]);
  });

  test('go after the others of their stage, and are none once they are there', () => {
    const fitted = withFound(workflow, added());
    expect(fitted.map(({ name }) => name)).toEqual([
      'Draft',
      'Capture',
      'Someday',
      'In review',
      'Verify',
      'Reviewed',
      'Done',
      'Shipped',
    ]);
    expect(foundStatuses(texts, fitted)).toEqual([]);
  });

  test('are outcomes where their words say so: they stand at the end, and no note goes there by itself', () => {
    const found = foundStatuses(['Rejected', 'Won’t do', 'Superseded by 12', 'Accepted', 'verworfen'], workflow);
    const fitted = withFound(
      workflow,
      found.map(({ status }) => status),
    );
    expect(fitted.filter(({ outcome }) => outcome).map(({ name }) => name)).toEqual([
      'Rejected',
      'Superseded by 12',
      'verworfen',
      'Won’t do',
    ]);
    expect(fitted.slice(0, 5).map(({ name }) => name)).toEqual(['Draft', 'In review', 'Reviewed', 'Done', 'Accepted']);
    expect(nextStatus(fitted, 'In review')?.name).toBe('Reviewed');
    expect(nextStatus(fitted, 'Accepted')).toBeNull();
  });

  test('go to the stage that they were corrected to, also where the workflow has none of it', () => {
    const [capture] = added();
    const final = workflow.filter(({ stage }) => stage === 'final');
    const corrected = capture ? [{ ...capture, stage: 'review' as const }] : [];
    expect(withFound(workflow, corrected).map(({ name }) => name)[2]).toBe('Capture');
    expect(withFound(final, corrected).map(({ name }) => name)).toEqual(['Capture', 'Reviewed', 'Done']);
  });

  test('never make a note go back a stage, wherever they stand', () => {
    const [capture] = added();
    const appended = capture ? [...workflow, capture] : workflow;
    expect(nextStatus(appended, 'Done')).toBeNull();
    expect(nextStatus(withFound(workflow, added()), 'In review')?.name).toBe('Verify');
  });
});

describe('an alias that notes have', () => {
  test('is offered as a status of its own, with its own place', () => {
    const [alias] = usedAliases(['Final', 'Final', 'Done', 'Draft'], workflow);
    expect(alias).toMatchObject({ text: 'Final', notes: 2, status: { name: 'Done' } });
    const split = alias ? withAliasAsStatus(workflow, alias) : [];
    expect(split.map(({ name }) => name)).toEqual(['Draft', 'In review', 'Reviewed', 'Done', 'Final']);
    expect(split[3]?.aliases).not.toContain('final');
    expect(usedAliases(['Final'], split)).toEqual([]);
  });

  test('stays an outcome where it was a spelling of one', () => {
    const [alias] = usedAliases(['dropped'], DEFAULT_SETTINGS.workflow);
    const split = alias ? withAliasAsStatus(DEFAULT_SETTINGS.workflow, alias) : [];
    expect(split.at(-2)).toEqual({ name: 'dropped', aliases: [], color: 'red', stage: 'final', outcome: true });
  });
});

test.each([
  [
    'draft',
    ['Capture', 'Someday', 'seed 🌱', 'Not done', 'To be published', 'in progress', 'Entwurf', '未完成', 'Incomplete'],
  ],
  [
    'review',
    ['To review', 'Ready for review', 'Needs feedback', 'In Prüfung', 'En revisión', '审核中', 'レビュー待ち'],
  ],
  ['final', ['Shipped', 'Reviewed', 'Review done', 'Erledigt', 'Terminé', 'Готово', '已完成', '完了']],
] as const)('the stage %s is guessed from the word', (stage, statuses) => {
  expect(statuses.map((status) => [status, guessStage(status)])).toEqual(statuses.map((status) => [status, stage]));
});

describe('an entry moved in a list', () => {
  test('stands where it was put', () => {
    expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
    expect(moved(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['a', 'd', 'b', 'c']);
  });

  test('leaves the others in their order, and none gets lost', () => {
    const move = fc.uniqueArray(fc.integer(), { minLength: 1 }).chain((list) => {
      const place = fc.nat(list.length - 1);
      return fc.tuple(fc.constant(list), place, place);
    });
    fc.assert(
      fc.property(move, ([list, from, to]) => {
        const result = moved(list, from, to);
        expect(result[to]).toBe(list[from]);
        expect(result.filter((entry) => entry !== list[from])).toEqual(list.filter((_, index) => index !== from));
      }),
    );
  });
});
