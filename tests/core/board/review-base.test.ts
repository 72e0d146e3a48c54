import { parse } from 'yaml';
import { reviewBase } from '../../../src/core/board/review-base';
import type { Settings } from '../../../src/core/settings';
import { DEFAULT_SETTINGS } from '../../../src/core/default-settings';

const NAMES = { all: 'By status', drafts: 'Drafts', needsReview: "Who's next?", stale: 'Stale' };

interface Base {
  filters: { and: string[] };
  views: { type: string; name: string; filters?: { and: string[] }; groupBy: { property: string } }[];
}

const baseFor = (change: Partial<Settings> = {}): Base =>
  parse(reviewBase({ ...DEFAULT_SETTINGS, ...change }, 'design-phases-review', NAMES)) as Base;

test('it is YAML with one view each for all notes, drafts, those that need a review and stale ones', () => {
  const { views } = baseFor();
  expect(views.map(({ name }) => name)).toEqual(['By status', 'Drafts', "Who's next?", 'Stale']);
  expect(new Set(views.map(({ type }) => type))).toEqual(new Set(['design-phases-review']));
  expect(views[0]).not.toHaveProperty('filters');
});

test('it filters by the configured scope, without the template folder', () => {
  const scope = { folders: ['Designs', "It's"], tags: ['design'], excludedFolders: ['Designs/Old'] };
  expect(baseFor({ scope, templateFolder: 'Templates' }).filters.and).toEqual([
    'file.hasProperty("Status")',
    'file.inFolder("Designs") || file.inFolder("It\'s")',
    'file.hasTag("design")',
    '!file.inFolder("Designs/Old")',
    '!file.inFolder("Templates")',
  ]);
});

test('drafts are the statuses of that stage in every spelling the workflow takes', () => {
  const workflow = [
    { name: 'Idea "raw"', aliases: ['WIP'], color: 'gray', stage: 'draft' },
    { name: 'Done', aliases: [], color: 'green', stage: 'final' },
  ] as const;
  const [, drafts] = baseFor({ workflow }).views;
  expect(drafts?.filters?.and).toEqual([
    'note["Status"].toString().trim().lower() == "idea \\"raw\\"" || note["Status"].toString().trim().lower() == "wip"',
  ]);
});

test('a note with an outcome needs no review', () => {
  const [, , needsReview] = baseFor().views;
  expect(needsReview?.filters?.and.filter((condition) => condition.includes('"rejected"'))).toHaveLength(1);
  const workflow = [{ name: 'Done', aliases: [], color: 'green', stage: 'final' }] as const;
  expect(baseFor({ workflow }).views[2]?.filters?.and).toHaveLength(3);
});

test('property names, required reviews and days until stale are those of the settings', () => {
  const properties = {
    ...DEFAULT_SETTINGS.properties,
    status: 'State: now',
    peerReviews: 'Reviews',
    editDate: 'Edited',
  };
  const { filters, views } = baseFor({ properties, requiredReviews: 3, staleAfterDays: 14 });
  expect(filters.and).toEqual(['file.hasProperty("State: now")']);
  expect(views[0]?.groupBy.property).toBe('note.State: now');
  expect(views[2]?.filters?.and).toContain('note["Reviews"].isEmpty() || number(note["Reviews"]) < 3');
  expect(views[3]?.filters?.and).toContain('date(note["Edited"].toString()) < today() - duration("14d")');
});

test('where nothing goes stale there is no view for it', () => {
  expect(baseFor({ staleAfterDays: 0 }).views).toHaveLength(3);
});
