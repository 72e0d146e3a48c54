import manifest from '../../manifest.json';
import { filesIn, importsOf } from '../setup/sources';

const HOME = 'packages/obsidian-stand-in';
const files = filesIn(HOME, /\.(tsx?|mjs|css|json|md)$/);

describe('the stand-in', () => {
  test('knows nothing of this plugin: not its id, its name or its notes', () => {
    const notes = filesIn('sample-vault', /\.md$/).flatMap(({ file }) => /\/([^/]+ [^/]+)\.md$/.exec(file)?.[1] ?? []);
    const words = [manifest.id, manifest.name, ...notes].map((word) => word.toLowerCase());
    const found = files.flatMap(({ file, text }) =>
      words.filter((word) => text.toLowerCase().includes(word)).map((word) => `${file}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  test('imports nothing from outside its package', () => {
    const outside = importsOf(filesIn(HOME)).filter(({ file }) => file !== null && !file.startsWith(`${HOME}/`));
    expect(outside.map(({ from, target }) => `${from}: ${target}`)).toEqual([]);
  });

  test('has one name', () => {
    const places = [
      ...files,
      ...['tests', 'scripts', 'bench'].flatMap((folder) => filesIn(folder, /\.(tsx?|mjs|cjs)$/)),
    ];
    const otherName =
      /window\.preview|open-preview|build-preview|\b(?:open|serve)Preview\b|the preview's (?:page|server)/;
    const found = places.filter(({ file, text }) => otherName.test(text) && !file.startsWith('tests/house-rules'));
    expect(found.map(({ file }) => file)).toEqual([]);
  });
});
