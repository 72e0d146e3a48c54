import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { cyclesAmong, filesIn, type Import, importsOf } from '../setup/sources';

const imports = importsOf(['src', 'packages', 'tests'].flatMap((folder) => filesIn(folder)));
const ofSources = imports.filter(({ from }) => from.startsWith('src/'));
const named = ({ from, target }: Import): string => `${from}: ${target}`;

/** What each room of `src` may import besides itself; a feature's rules on other features are below. */
const ROOMS: Record<string, readonly string[]> = {
  core: [],
  vault: ['core'],
  ui: ['core'],
  features: ['core', 'vault', 'ui'],
  'main.ts': ['core', 'vault', 'ui', 'features'],
};

const PACKAGES: Record<string, RegExp> = {
  core: /^(date-fns|gray-matter)(\/|$)/,
  vault: /^obsidian$/,
};

/** A feature may use those that come before it. */
const FEATURES = [
  ...['bulk', 'checklist', 'convert', 'reviews'],
  ...['relations', 'status', 'practice'],
  ...['panel', 'badges', 'file-explorer'],
  ...['flashcards', 'automation'],
  ...['board', 'print'],
  ...['bases', 'code-block'],
  'settings',
];

const roomOf = (file: string): string => file.split('/')[1] ?? '';
const featureOf = (file: string): string | null => /^src\/features\/([^/]+)\//.exec(file)?.[1] ?? null;

test('nothing imports itself, not even by its types or by way of others', () => {
  expect(cyclesAmong(imports).map((cycle) => cycle.join(' → '))).toEqual([]);
});

test('no folder of core imports itself by way of others', () => {
  const folderOf = (file: string | null): string => /^src\/core\/[^/]+(?=\/)/.exec(file ?? '')?.[0] ?? '';
  const folders = ofSources
    .map(({ from, file }) => ({ from: folderOf(from), target: '', file: folderOf(file) }))
    .filter(({ from, file }) => from !== '' && file !== '' && from !== file);
  expect(cyclesAmong(folders).map((cycle) => cycle.join(' → '))).toEqual([]);
});

test('the picture in CONTRIBUTING.md shows the imports that there are', () => {
  const script = path.join(__dirname, '../../scripts/draw-imports.mjs');
  expect(spawnSync(process.execPath, [script], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
});

describe('rooms of src', () => {
  test('use only those below them', () => {
    const strays = ofSources.filter(({ from, file }) => {
      if (file === null) return false;
      const [own, other] = [roomOf(from), roomOf(file)];
      return !file.startsWith('src/') || (own !== other && !ROOMS[own]?.includes(other));
    });
    expect(strays.map(named)).toEqual([]);
  });

  test('use only the packages they may', () => {
    const packages = ofSources.filter(({ target }) => !target.startsWith('.'));
    expect(packages.filter(({ from, target }) => PACKAGES[roomOf(from)]?.test(target) === false).map(named)).toEqual(
      [],
    );
  });
});

describe('features', () => {
  const between = ofSources.flatMap((one) => {
    const [own, other] = [featureOf(one.from), featureOf(one.file ?? '')];
    return own !== null && other !== null && own !== other ? [{ ...one, own, other }] : [];
  });

  test('have a place in the order', () => {
    const features = new Set(filesIn('src/features').map(({ file }) => featureOf(file)));
    expect([...features].sort()).toEqual([...FEATURES].sort());
  });

  test('use each other only by their index', () => {
    expect(between.filter(({ other, file }) => file !== `src/features/${other}/index.ts`).map(named)).toEqual([]);
  });

  test('use only those before them', () => {
    expect(between.filter(({ own, other }) => FEATURES.indexOf(other) > FEATURES.indexOf(own)).map(named)).toEqual([]);
  });
});

test('these rules see every kind of import', () => {
  const text = [
    "import type { A } from './a';",
    "import {\n  type B,\n} from './b';",
    "export * from './c';",
    "export type D = import('./d').D;",
    "const e = () => import('./e');",
    "// import './comment'",
    'const text = "import \'./text\'";',
  ].join('\n');
  const others = ['a', 'b', 'c', 'd', 'e'].map((name) => ({
    file: `${name}.ts`,
    text: "import type {} from './all';",
  }));
  const found = importsOf([{ file: 'all.ts', text }, ...others]);
  expect(found.slice(0, 5).map(({ file }) => file)).toEqual(['a.ts', 'b.ts', 'c.ts', 'd.ts', 'e.ts']);
  expect(cyclesAmong(found)).toHaveLength(5);
});
