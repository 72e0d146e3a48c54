import { parse } from 'yaml';
import { applyEdit, invertEdit, isRefusal } from '../../../src/core/edit';
import { findFrontmatter, readFrontmatter } from '../../../src/core/properties/frontmatter';
import { addToProperty, setProperty } from '../../../src/core/properties/property-edits';
import { describeCaptures } from '../../setup/shared-files';

interface Metadata {
  readonly frontmatter?: Record<string, unknown>;
  readonly frontmatterPosition?: { readonly end: { readonly offset: number } };
}

const yaml = (source: string): unknown => parse(source, { logLevel: 'error' });

/** Neither a list nor one value: a mapping on lines of its own, which no entry can be added to. */
const isNestedMapping = (key: string) => key === 'nested_data';
/** Why a value is not replaced by one text. */
const REFUSED = ['property-would-change', 'several-values'];
const wouldLose = (value: unknown) =>
  Array.isArray(value) ? value.length > 1 : typeof value === 'object' && value !== null;

describeCaptures<Metadata>("captures of Obsidian's metadata cache", (captures) => {
  const withBlock = captures.filter(({ cachedMetadata }) => cachedMetadata.frontmatter !== undefined);

  test.each(captures)('$name: the same properties', ({ fileContents, cachedMetadata }) => {
    expect(readFrontmatter(fileContents, yaml)).toEqual({ properties: cachedMetadata.frontmatter ?? {} });
  });

  test.each(withBlock)('$name: the same block', ({ fileContents, cachedMetadata }) => {
    const block = findFrontmatter(fileContents);
    expect(block && block.to + '---'.length).toBe(cachedMetadata.frontmatterPosition?.end.offset);
  });

  test.each(withBlock)(
    '$name: each property can be set, added to and taken back',
    ({ fileContents, cachedMetadata }) => {
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
    },
  );
});
