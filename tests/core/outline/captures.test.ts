import fs from 'node:fs';
import path from 'node:path';
import { allItems } from '../../../src/core/outline/navigate';
import { outlineOf } from '../../../src/core/outline/outline-of';
import { itemsOfCache } from '../../../src/core/outline/cached-items';
import { type CachedNote, summaryOfCache } from '../../../src/core/outline/summary-of-cache';

/** Real captures of Obsidian's metadata cache lie beside the repository, where they are at hand. */
const CAPTURES = path.resolve(__dirname, '../../../../shared/captures');
const files = fs.existsSync(CAPTURES) ? fs.readdirSync(CAPTURES).filter((name) => name.endsWith('.json')) : [];

interface Capture {
  readonly fileContents: string;
  readonly cachedMetadata: CachedNote;
}

const capture = (name: string): Capture => JSON.parse(fs.readFileSync(path.join(CAPTURES, name), 'utf8')) as Capture;

(files.length > 0 ? describe : describe.skip)(
  'the outline of a text equals that of its cached metadata (skipped where there are no captures)',
  () => {
    it.each(files)('%s', (name) => {
      const { fileContents, cachedMetadata } = capture(name);
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
  },
);
