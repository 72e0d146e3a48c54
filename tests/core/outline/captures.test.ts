import { allItems } from '../../../src/core/outline/navigate';
import { outlineOf } from '../../../src/core/outline/outline-of';
import { type CachedNote, itemsOfCache, summaryOfCache } from '../../../src/core/outline/outline-summary';
import { describeCaptures } from '../../setup/shared-files';

describeCaptures<CachedNote>('the outline of a text equals that of its cached metadata', (captures) => {
  it.each(captures)('$name', ({ fileContents, cachedMetadata }) => {
    for (const countNested of [true, false]) {
      const options = { doneMarks: 'xX', cancelledMarks: '-', countNested };
      const outline = outlineOf(fileContents, options);
      const phases = outline.phases.map(({ title, line, done, total }) => ({ title, line, done, total }));
      const { rule, done, total } = outline;
      expect(summaryOfCache(cachedMetadata, options)).toMatchObject({ rule, phases, done, total });
      const items = allItems(outline).map(({ line, mark, state, depth }) => ({ line, mark, state, depth }));
      expect(itemsOfCache(cachedMetadata.listItems ?? [], options)).toEqual(items);
    }
  });
});
