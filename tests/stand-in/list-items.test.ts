import { parseMetadata } from '../../packages/obsidian-stand-in/host/metadata/parse-metadata';
import { scanNote } from '../../src/core/markdown/scan';

const lines = (...parts: string[]): string => `${parts.join('\n')}\n`;
const inCache = (text: string): number[] =>
  (parseMetadata(text).listItems ?? []).flatMap(({ task, position }) =>
    task === undefined ? [] : [position.start.line],
  );
const inText = (text: string): number[] => scanNote(text).items.map(({ line }) => line);

/**
 * What users of the Tasks plugin, which reads `listItems`, reported of the app itself; the numbers are those of the
 * issues of obsidian-tasks-group/obsidian-tasks.
 */
describe('the cache leaves out what the app’s does', () => {
  it('finds items nested by a tab above a blank line (3548)', () => {
    expect(inCache(lines('- [ ] 1', '- [ ] 2', '- Bullet', '\t- [ ] 3', '\t- [ ] 4', '', 'foo'))).toEqual([0, 1, 3, 4]);
  });

  it.each([
    ['3548', lines('- [ ] 1', '- [ ] 2', '- Bullet', '\t- [ ] 3', '\t- [ ] 4', 'foo'), [0, 1]],
    ['2847', lines('- Top', '\t- [x] indent', 'bottom-text'), []],
  ])(
    'loses them where text follows at once (%s), though any general parser and the panel see them',
    (_, text, found) => {
      expect(inCache(text)).toEqual(found);
      expect(inText(text).length).toBeGreaterThan(found.length);
    },
  );

  it('finds no item a tab below a marker of more than four columns (751)', () => {
    const text = lines('1. One', '\t- [ ] Task 1', '', '12.  Two', '\t- [ ] Task 2', '', '18. Three', '\t- [ ] Task 3');
    expect(inCache(text)).toEqual([1, 7]);
    expect(inText(text)).toEqual([1, 7]);
  });
});
