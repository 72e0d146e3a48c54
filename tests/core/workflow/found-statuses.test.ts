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

  test('are those that the workflow lacks, each once, in order of use, final ones last, with stage and color', () => {
    expect(foundStatuses(texts, workflow)).toEqual([
      { name: 'Capture', aliases: [], color: 'yellow', stage: 'draft' },
      { name: 'Verify', aliases: [], color: 'cyan', stage: 'review' },
      { name: 'Someday', aliases: [], color: 'red', stage: 'draft' },
      { name: 'Shipped', aliases: [], color: 'green', stage: 'final' },
    ]);
  });

  test('go before the first final status, and are none once they are there', () => {
    const fitted = withFound(workflow, foundStatuses(texts, workflow));
    expect(fitted.map(({ name }) => name)).toEqual([
      'Draft',
      'In review',
      'Capture',
      'Verify',
      'Someday',
      'Shipped',
      'Reviewed',
      'Done',
    ]);
    expect(foundStatuses(texts, fitted)).toEqual([]);
  });

  test('are outcomes where their words say so: they stand at the end, and no note goes there by itself', () => {
    const found = foundStatuses(['Rejected', 'Won’t do', 'Superseded by 12', 'Accepted', 'verworfen'], workflow);
    const outcomes = found.filter(({ outcome }) => outcome).map(({ name }) => name);
    expect(outcomes.sort()).toEqual(['Rejected', 'Superseded by 12', 'Won’t do', 'verworfen']);
    const fitted = withFound(workflow, found);
    expect(fitted.slice(0, 5).map(({ name }) => name)).toEqual(['Draft', 'In review', 'Accepted', 'Reviewed', 'Done']);
    expect(nextStatus(fitted, 'In review')?.name).toBe('Accepted');
    expect(nextStatus(fitted, 'Done')).toBeNull();
  });

  test('never make a note go back a stage, wherever they stand', () => {
    const [capture] = foundStatuses(['Capture'], workflow);
    const appended = capture ? [...workflow, capture] : workflow;
    expect(nextStatus(appended, 'Done')).toBeNull();
    expect(nextStatus(withFound(workflow, foundStatuses(texts, workflow)), 'In review')?.name).toBe('Verify');
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
