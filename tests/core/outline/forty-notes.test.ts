import fs from 'node:fs';
import path from 'node:path';
import { parseMetadata } from '../../../packages/obsidian-stand-in/host/metadata/parse-metadata';
import type { Outline, OutlineOptions, Section } from '../../../src/core/outline/outline';
import { outlineOf } from '../../../src/core/outline/outline-of';
import { type CachedNote, summaryOfCache } from '../../../src/core/outline/outline-summary';

const OPTIONS: OutlineOptions = { doneMarks: 'xX', cancelledMarks: '-', countNested: true };

/** The notes of `forty-notes.txt`, which says how it is written. */
const NOTES = fs
  .readFileSync(path.join(__dirname, 'forty-notes.txt'), 'utf8')
  .split(/^=== /m)
  .slice(1)
  .map((part) => {
    const [, name = '', text = '', reads = ''] = /^(.*)\n([^]*)^---\n([^]*)$/m.exec(part) ?? [];
    return { name, text, reads: reads.trimEnd() };
  });

const indented = (by: string, lines: readonly string[]): string[] => lines.map((line) => `${by}${line}`);
const written = ({ items, points }: Pick<Section, 'items' | 'points'>): string[] => [
  ...items.map(({ mark, text, depth }) => `${'  '.repeat(depth)}[${mark}] ${text}`),
  ...points.map(({ text, depth }) => `${'  '.repeat(depth)}* ${text}`),
];

function readingOf({ phases, otherItems }: Outline): string {
  const lines = phases.flatMap(({ title, sections, ...phase }) => [
    title || '(no title)',
    ...indented('  ', written(phase)),
    ...sections.flatMap((section) => [`  # ${section.title}`, ...indented('    ', written(section))]),
  ]);
  return [
    ...lines,
    ...(otherItems.length > 0 ? ['Other items', ...indented('  ', written({ items: otherItems, points: [] }))] : []),
  ].join('\n');
}

describe('the phases that a person sees', () => {
  it('is a table of forty notes', () => expect(NOTES).toHaveLength(40));

  it.each(NOTES)('$name', ({ text, reads }) => expect(readingOf(outlineOf(text, OPTIONS))).toBe(reads));

  it.each(NOTES)('$name, from the cache', ({ text }) => {
    const { rule, phases, done, total } = outlineOf(text, OPTIONS);
    const expected = rule === 'ordered-outline' ? { rule: 'none', phases: [] } : { rule, phases };
    expect(summaryOfCache(parseMetadata(text) as CachedNote, OPTIONS)).toMatchObject({
      rule: expected.rule,
      phases: expected.phases.map(({ title, line, ...phase }) => ({
        title,
        line,
        done: phase.done,
        total: phase.total,
      })),
      done,
      total,
    });
  });
});
