import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.join(__dirname, '../..');
const SOURCES = ['src', 'build', 'styles.css', 'manifest.json', 'package.json', 'tsconfig.json', 'esbuild.config.mjs'];
const RELEASE_FILES = ['main.js', 'manifest.json', 'styles.css'];

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => fs.rmSync(folder, { recursive: true })));

/** A copy of what the build reads, in a folder of its own. */
function copySources(name: string): string {
  const parent = fs.mkdtempSync(path.join(os.tmpdir(), 'design-phases-build-'));
  folders.push(parent);
  const folder = path.join(parent, name);
  for (const entry of [...SOURCES, 'THIRD-PARTY-NOTICES.md'])
    fs.cpSync(path.join(root, entry), path.join(folder, entry), { recursive: true });
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  return folder;
}

function build(folder: string): { status: number | null; output: string } {
  const run = spawnSync(process.execPath, ['esbuild.config.mjs'], { cwd: folder, encoding: 'utf8' });
  return { status: run.status, output: run.stdout + run.stderr };
}

let one: string;
let two: string;
let built: (number | null)[];

beforeAll(() => {
  [one, two] = [copySources('plugin'), copySources('a folder/deeper down')];
  built = [one, two].map((folder) => build(folder).status);
});

test('two folders of different names and depths give the same bytes, and nothing but the files of a release', () => {
  expect(built).toEqual([0, 0]);
  expect(fs.readdirSync(path.join(one, 'dist')).sort()).toEqual(RELEASE_FILES);
  for (const name of RELEASE_FILES) {
    const [first, second] = [one, two].map((folder) => fs.readFileSync(path.join(folder, 'dist', name)));
    expect(second?.equals(first ?? Buffer.of())).toBe(true);
  }
});

test('main.js begins with the licences of what is bundled; the build fails where the notices miss a package', () => {
  const notices = path.join(one, 'THIRD-PARTY-NOTICES.md');
  const code = fs.readFileSync(path.join(one, 'dist/main.js'), 'utf8');
  for (const [, name] of fs.readFileSync(notices, 'utf8').matchAll(/^## (\S+) /gm))
    expect(code.slice(0, code.indexOf('*/'))).toContain(name);
  fs.writeFileSync(notices, '# Third-party notices\n');
  const { status, output } = build(one);
  expect(status).toBe(1);
  expect(output).toContain('npm run build -- --write-notices');
});
