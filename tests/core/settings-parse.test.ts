import fc from 'fast-check';
import { parseSettings } from '../../src/core/settings-parse';
import type { Settings } from '../../src/core/settings';
import { DEFAULT_SETTINGS } from '../../src/core/default-settings';
import { findStatus, STAGES, STATUS_COLORS, statusKey } from '../../src/core/workflow/workflow';

const reread = (settings: Settings) => parseSettings(JSON.parse(JSON.stringify(settings)));

function expectValid(settings: Settings): void {
  expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
  const names = Object.values({ ...settings.properties });
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^\S(.*\S)?$/);

  expect(settings.workflow.length).toBeGreaterThan(0);
  const spellings = settings.workflow.flatMap(({ name, aliases }) => [name, ...aliases]).map(statusKey);
  expect(new Set(spellings).size).toBe(spellings.length);
  for (const { color, stage } of settings.workflow) {
    expect(STATUS_COLORS).toContain(color);
    expect(STAGES).toContain(stage);
  }
  for (const number of [settings.requiredReviews, settings.staleAfterDays, settings.practice.totalMinutes])
    expect(Number.isSafeInteger(number) && number >= 0).toBe(true);

  expect(settings.doneMarks).not.toBe('');
  const marks = [...settings.doneMarks, ...settings.cancelledMarks];
  expect(new Set(marks).size).toBe(marks.length);
  expect(marks).not.toContain(' ');
  for (const folder of [settings.templateFolder, ...settings.scope.folders, ...settings.scope.excludedFolders])
    expect(folder).not.toMatch(/^\/|\/$|\/\//);
}

/** Data of the right shape with a wrong value here and there. */
const nearlySettings = fc.letrec((tie) => ({
  any: fc.oneof(fc.anything(), fc.string(), fc.integer(), fc.constantFrom('Draft', 'draft', 'Done', '#tag', '/a/')),
  names: fc.array(tie('any'), { maxLength: 5 }),
  status: fc.record(
    { name: tie('any'), aliases: tie('names'), color: tie('any'), stage: tie('any') },
    { requiredKeys: [] },
  ),
  record: fc.record(
    {
      properties: fc.oneof(
        tie('any'),
        fc.record({ status: tie('any'), relates: tie('any'), started: tie('any') }, { requiredKeys: [] }),
      ),
      workflow: fc.oneof(tie('any'), fc.array(fc.oneof(tie('status'), tie('any')))),
      requiredReviews: fc.oneof(tie('any'), fc.double()),
      staleAfterDays: fc.oneof(tie('any'), fc.double()),
      scope: fc.record(
        { folders: tie('names'), tags: tie('names'), excludedFolders: tie('any') },
        { requiredKeys: [] },
      ),
      templateFolder: tie('any'),
      doneMarks: tie('any'),
      cancelledMarks: tie('any'),
      practice: fc.oneof(tie('any'), fc.record({ totalMinutes: fc.double() })),
      savedBoards: fc.array(fc.oneof(tie('any'), fc.record({ name: tie('any'), state: fc.jsonValue() }))),
    },
    { requiredKeys: [] },
  ),
})).record;

const EARLIER = ['Draft', 'In review', 'Reviewed', 'Done'];

describe('settings from data.json', () => {
  test('no file, or an empty one, gives the defaults', () => {
    expect(parseSettings(null)).toEqual(DEFAULT_SETTINGS);
    expect(parseSettings({})).toEqual(DEFAULT_SETTINGS);
  });

  test.each([[undefined], ['broken'], [42], [[]]])('what is no settings at all gives the defaults: %j', (data) =>
    expect(parseSettings(data)).toEqual(DEFAULT_SETTINGS),
  );

  test('settings that can’t be used give the defaults, and the workflow of an install that is older', () => {
    const { workflow, ...rest } = parseSettings({ workflow: 'Draft', scope: [], panel: null });
    expect({ ...rest, workflow: DEFAULT_SETTINGS.workflow }).toEqual(DEFAULT_SETTINGS);
    expect(workflow.map(({ name }) => name)).toEqual(EARLIER);
  });

  test('an older file keeps what it says, and the rest is the default', () => {
    const settings = parseSettings({ requiredReviews: 2, panel: { hideDoneItems: true } });
    expect(settings.requiredReviews).toBe(2);
    expect(settings.panel).toEqual({ ...DEFAULT_SETTINGS.panel, hideDoneItems: true });
    expect(settings.workflow.map(({ name }) => name)).toEqual(EARLIER);
  });

  test('only a new install has the statuses of decision records; an older one keeps its workflow', () => {
    const names = (data: unknown) => parseSettings(data).workflow.map(({ name }) => name);
    expect(names(null)).toEqual([...EARLIER, 'Rejected', 'Superseded']);
    expect(names({ showBadges: false })).toEqual(EARLIER);
    expect(names({ workflow: [{ name: 'Draft' }] })).toEqual(['Draft']);
    expect(names(JSON.parse(JSON.stringify(DEFAULT_SETTINGS)))).toEqual(names(null));
  });

  test('a status is an outcome only where it says so', () => {
    const outcomes = ['Open', 'Done', 'Rejected'].map((name, index) => ({
      name,
      outcome: [undefined, 'yes', true][index],
    }));
    const [open, done, rejected] = parseSettings({ workflow: outcomes }).workflow;
    expect([open, done].some((status) => status && 'outcome' in status)).toBe(false);
    expect(rejected).toMatchObject({ outcome: true });
  });

  test.each([
    ['draft', 'Draft'],
    [' WIP ', 'Draft'],
    ['needs  review', 'In review'],
    ['reviewed', 'Reviewed'],
    ['done', 'Done'],
    ['Final', 'Done'],
  ])('the default workflow knows "%s" as %s', (text, name) => {
    expect(findStatus(DEFAULT_SETTINGS.workflow, text)?.name).toBe(name);
  });

  test('a status that stands twice counts once, whatever its case', () => {
    const { workflow } = parseSettings({
      workflow: [
        { name: 'Done', aliases: ['final', 'Draft'], color: 'green', stage: 'final' },
        { name: ' done ', aliases: [], color: 'red', stage: 'draft' },
        { name: 'Draft', aliases: ['FINAL', 'wip', 'wip', 7], color: 'mauve', stage: 'later' },
        { aliases: ['nameless'] },
      ],
    });
    expect(workflow).toEqual([
      { name: 'Done', aliases: ['final'], color: 'green', stage: 'final' },
      { name: 'Draft', aliases: ['wip'], color: 'gray', stage: 'draft' },
    ]);
  });

  test('a workflow without a status that can be used is that of an older install', () => {
    expect(parseSettings({ workflow: [{ name: '  ' }, null] }).workflow.map(({ name }) => name)).toEqual(EARLIER);
  });

  test('numbers are brought into their range', () => {
    const settings = parseSettings({
      requiredReviews: -3,
      staleAfterDays: 1e300,
      practice: { totalMinutes: Number.NaN },
    });
    expect([settings.requiredReviews, settings.staleAfterDays, settings.practice.totalMinutes]).toEqual([0, 3650, 45]);
    expect(parseSettings({ requiredReviews: 2.4 }).requiredReviews).toBe(2);
  });

  test('the switch for the one sound there was is that sound', () => {
    const soundOf = (sound: unknown) => parseSettings({ practice: { sound } }).practice.sound;
    expect([true, false, 'bell', 'gong', undefined].map(soundOf)).toEqual(['chime', 'none', 'bell', 'none', 'none']);
  });

  test('what the check of relations ignores is kept once, and nothing that it could not have found', () => {
    const fine = { kind: 'one-way', path: 'Chat.md', end: 'Queue.md' };
    const other = { kind: 'empty', path: 'Chat.md', end: '' };
    const odd = [{ kind: 'odd', path: 'a', end: 'b' }, { kind: 'self', path: 3, end: 'b' }, null, 'Chat.md'];
    const { ignoredFindings } = parseSettings({ ignoredFindings: [fine, ...odd, { ...fine, note: 1 }, other] });
    expect(ignoredFindings).toEqual([fine, other]);
    expect(parseSettings({ ignoredFindings: 'all' }).ignoredFindings).toEqual([]);
  });

  test('a property that came later makes room for one that the user named so before', () => {
    const { properties } = parseSettings({ properties: { relates: 'Supersedes', status: 'reviews' } });
    expect(properties).toMatchObject({ relates: 'Supersedes', status: 'reviews' });
    expect([properties.reviews, properties.supersedes]).toEqual(['Reviews log', 'Supersedes link']);
  });

  test('two properties never share a name', () => {
    const { properties } = parseSettings({ properties: { status: 'State', relates: 'state' } });
    expect(properties).toEqual(DEFAULT_SETTINGS.properties);
  });

  test('a mark is done or cancelled, not both, and a blank is neither', () => {
    const settings = parseSettings({ doneMarks: 'x xX[', cancelledMarks: '-x-' });
    expect([settings.doneMarks, settings.cancelledMarks]).toEqual(['xX', '-']);
    expect(parseSettings({ doneMarks: ' ', cancelledMarks: '' })).toMatchObject({
      doneMarks: 'xX',
      cancelledMarks: '',
    });
  });

  test('folders and tags are kept in one spelling', () => {
    const { scope } = parseSettings({
      scope: { folders: ['/Design/', 'Design', 'a//b\\c', '/'], tags: ['#system-design', ' interview ', '#'] },
    });
    expect(scope).toEqual({ folders: ['Design', 'a/b/c'], tags: ['system-design', 'interview'], excludedFolders: [] });
  });

  test('__proto__ in the file changes nothing', () => {
    const data: unknown = JSON.parse('{"__proto__": {"requiredReviews": 9}, "scope": {"__proto__": {"tags": ["x"]}}}');
    expect(parseSettings(data)).toEqual(parseSettings({ scope: {} }));
    expect(Object.prototype).not.toHaveProperty('requiredReviews');
  });

  test('anything in gives valid settings, which read back as themselves', () => {
    const read = (data: unknown) => {
      const settings = parseSettings(data);
      expectValid(settings);
      expect(reread(settings)).toEqual(JSON.parse(JSON.stringify(settings)));
    };
    fc.assert(fc.property(fc.anything(), read));
    fc.assert(fc.property(nearlySettings, read));
  });
});

test('the days until another review are a whole number within limits, or left out', () => {
  const days = (value: unknown) =>
    parseSettings({ workflow: [{ name: 'Done', reviewAgainDays: value }] }).workflow[0]?.reviewAgainDays;
  expect([180, 12.4, 99_999].map(days)).toEqual([180, 12, 3650]);
  expect([0, -3, NaN, '90', null, undefined].map(days)).toEqual(Array(6).fill(undefined));
});
