import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { applyEdit, invertEdit, isRefusal } from '../../../src/core/edit';
import { findFrontmatter, readFrontmatter } from '../../../src/core/properties/frontmatter';
import { addToProperty, setProperty } from '../../../src/core/properties/property-edits';

interface Capture {
  readonly fileContents: string;
  readonly cachedMetadata: {
    readonly frontmatter?: Record<string, unknown>;
    readonly frontmatterPosition?: { readonly end: { readonly offset: number } };
  };
}

const folder = join(__dirname, '../../../../shared/captures');
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
const captures = names.map((name): [string, Capture] => [
  name,
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as Capture,
]);
const withBlock = captures.filter(([, { cachedMetadata }]) => cachedMetadata.frontmatter !== undefined);
const yaml = (source: string): unknown => parse(source, { logLevel: 'error' });

/** Neither a list nor one value: a mapping on lines of its own, which no entry can be added to. */
const isNestedMapping = (key: string) => key === 'nested_data';
/** Why a value is not replaced by one text. */
const REFUSED = ['property-would-change', 'several-values'];
const wouldLose = (value: unknown) =>
  Array.isArray(value) ? value.length > 1 : typeof value === 'object' && value !== null;

describe("captures of Obsidian's metadata cache (skipped where shared/captures is absent)", () => {
  const present = captures.length > 0;
  const check = present ? test.each(captures) : test.skip.each([['none', {} as Capture]]);
  const checkBlocks = present ? test.each(withBlock) : test.skip.each([['none', {} as Capture]]);

  check('%s: the same properties', (_, { fileContents, cachedMetadata }) => {
    expect(readFrontmatter(fileContents, yaml)).toEqual({ properties: cachedMetadata.frontmatter ?? {} });
  });

  checkBlocks('%s: the same block', (_, { fileContents, cachedMetadata }) => {
    const block = findFrontmatter(fileContents);
    expect(block && block.to + '---'.length).toBe(cachedMetadata.frontmatterPosition?.end.offset);
  });

  checkBlocks('%s: each property can be set, added to and taken back', (_, { fileContents, cachedMetadata }) => {
    for (const [key, value] of Object.entries(cachedMetadata.frontmatter ?? {})) {
      const plans = [setProperty(key, 'x: y', yaml), setProperty(key, null, yaml), addToProperty(key, '[[A]]', yaml)];
      for (const plan of isNestedMapping(key) ? plans.slice(0, 2) : plans) {
        const edit = plan(fileContents);
        if (isRefusal(edit)) {
          expect(REFUSED).toContain(edit.refused);
          expect([wouldLose(value), edit.detail]).toEqual([true, key]);
          continue;
        }
        const result = applyEdit(fileContents, edit);
        const after = readFrontmatter(result, yaml);
        expect('properties' in after && { ...after.properties, [key]: value }).toEqual(cachedMetadata.frontmatter);
        expect(applyEdit(result, invertEdit(fileContents, edit))).toBe(fileContents);
      }
    }
  });
});
