import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.join(__dirname, '../..');
const PLUGIN = '.obsidian/plugins/design-phases';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'design-phases-start-'));
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

function start(...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

test('--help says what there is, and ends well', () => {
  const { status, output } = start('--help');
  expect(output).toMatch(/^Usage:\n {2}npm start +serves the plugin in a page/);
  for (const option of ['--port', '--once', '--vault']) expect(output).toContain(`npm start -- ${option}`);
  expect(status).toBe(0);
});

test('--vault puts the build beside what is there, and says how to switch it on', () => {
  const others = {
    '.obsidian/plugins/other/main.js': 'theirs',
    [`${PLUGIN}/data.json`]: '{"requiredReviews":3}',
    [`${PLUGIN}/main.js`]: 'an older build',
  };
  for (const [name, text] of Object.entries(others)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  const { status, output } = start('--vault', folder);
  const read = (name: string): string => fs.readFileSync(path.join(folder, name), 'utf8');
  expect(status).toBe(0);
  expect(output).toContain('Community plugins');
  expect(read('.obsidian/plugins/other/main.js')).toBe('theirs');
  expect(read(`${PLUGIN}/data.json`)).toBe('{"requiredReviews":3}');
  expect(read(`${PLUGIN}/main.js`)).toBe(fs.readFileSync(path.join(root, 'dist/main.js'), 'utf8'));
  expect(fs.readdirSync(path.join(folder, PLUGIN)).sort()).toEqual([
    'data.json',
    'main.js',
    'manifest.json',
    'styles.css',
  ]);
});

test('--vault says in words what is wrong with a folder, and writes nothing', () => {
  const missing = start('--vault', path.join(folder, 'nowhere'));
  expect(missing.status).toBe(1);
  expect(missing.output).toContain('There is no folder');
  const plain = start('--vault', folder);
  expect(plain.status).toBe(1);
  expect(plain.output).toContain('is not an Obsidian vault');
  expect(plain.output).not.toMatch(/\n\s+at /);
  expect(fs.readdirSync(folder)).toEqual([]);
});

test('--once does the main job without a window and prints panel and diff', () => {
  const { status, output } = start('--once');
  expect(output).toContain('3 of 54');
  expect(output).toContain('+ Status: In review');
  expect(output.match(/^\+ - \[x\] /gm)).toHaveLength(3);
  expect(status).toBe(0);
});
