import { evaluateFilter } from '../../packages/obsidian-stand-in/host/bases/filter-expression';
import type { BasesEntry } from '../../packages/obsidian-stand-in/host/bases/bases-entry';

const properties: Record<string, unknown> = {
  status: 'Done',
  reviews: 2,
  list: ['a', 'b'],
  edited: '2026-01-02',
  blank: null,
};
const entry = {
  file: { path: 'Designs/Feed.md' },
  property: (name: string) => properties[name.toLowerCase()],
  fileProperty: (name: string) => ({ ext: 'md', links: ['Other.md'] })[name],
  tags: () => ['#system-design/feed'],
} as unknown as BasesEntry;

test.each([
  ['file.inFolder("Designs")', true],
  ['file.inFolder("Design")', false],
  ['file.hasTag("system-design")', true],
  ['file.hasProperty("Status") && file.ext == "md"', true],
  ['Status == "Done"', true],
  ['note.Status.lower() == "done"', true],
  ['note["Status"] != "Done"', false],
  ['reviews >= 2 && reviews < 3', true],
  ['!(reviews > 1 || Status == "Draft")', false],
  ['list.contains("b")', true],
  ['["Draft", "Done"].contains(Status)', true],
  ['edited < "2026-02-01"', true],
  ['edited < now() - duration("30d")', true],
  ['blank.isEmpty() && missing.isEmpty()', true],
  ['1 + 2 * 3 == 7', true],
])('%s is %s', (filter, expected) => {
  expect(evaluateFilter(filter, entry)).toBe(expected);
});

test.each(['Status ==', 'Status = "Done"', 'file.unheardOf()', '(Status'])('%s is refused', (filter) => {
  expect(() => evaluateFilter(filter, entry)).toThrow();
});
