import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.join(__dirname, '../..');
const VERSIONED = ['manifest.json', 'versions.json', 'package.json', 'package-lock.json'];
const CHANGELOG = '# Changelog\n\n## [Unreleased]\n\n### Fixed\n\n- A tick.\n\n## [1.0.0] - 2026-11-21\n\n- First.\n';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'design-phases-release-'));
  for (const name of VERSIONED) fs.copyFileSync(path.join(root, name), path.join(folder, name));
  write('manifest.json', { ...json('manifest.json'), version: '1.0.0' });
  fs.writeFileSync(path.join(folder, 'CHANGELOG.md'), CHANGELOG);
  git('init', '-q');
  git('add', '.');
  git('-c', 'user.name=A', '-c', 'user.email=a@b.example', 'commit', '-qm', 'start');
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

const git = (...args: string[]) => spawnSync('git', args, { cwd: folder });
const text = (name: string): string => fs.readFileSync(path.join(folder, name), 'utf8');
const json = (name: string) => JSON.parse(text(name)) as Record<string, unknown> & { packages: Record<string, object> };
const write = (name: string, value: unknown) => fs.writeFileSync(path.join(folder, name), JSON.stringify(value));

function release(...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'scripts/release.mjs'), ...args], {
    env: { ...process.env, RELEASE_ROOT: folder },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

test('sets the version everywhere, and the check agrees', () => {
  expect(release('1.1.0')).toMatchObject({ status: 0 });
  expect(VERSIONED.filter((name) => name !== 'versions.json').map((name) => json(name).version)).toEqual(
    Array.from({ length: 3 }, () => '1.1.0'),
  );
  expect(json('package-lock.json').packages['']).toMatchObject({ version: '1.1.0' });
  expect(json('versions.json')).toMatchObject({ '1.1.0': json('manifest.json').minAppVersion });
  expect(text('CHANGELOG.md')).toMatch(/^## \[1\.1\.0\] - \d{4}-\d\d-\d\d$/m);
  expect(release('--check', '1.1.0')).toEqual({ status: 0, output: '' });
  expect(release('--notes', '1.1.0').output).toBe('### Fixed\n\n- A tick.\n');
});

test.each([
  ['a version that is none', ['1.1'], 'Name a version'],
  ['no version', [], 'Name a version'],
  ['the version that is out', ['1.0.0'], 'not newer than 1.0.0'],
  ['an older version', ['0.9.9'], 'not newer than 1.0.0'],
])('refuses %s in words', (_what, args, words) => {
  const { status, output } = release(...args);
  expect(status).toBe(1);
  expect(output).toContain(words);
  expect(output).not.toMatch(/\n\s+at /);
  expect(git('status', '--porcelain').stdout.toString()).toBe('');
});

test('refuses a dirty tree', () => {
  fs.writeFileSync(path.join(folder, 'notes.txt'), 'not committed');
  const { status, output } = release('1.1.0');
  expect(status).toBe(1);
  expect(output).toContain('notes.txt');
  expect(json('manifest.json').version).toBe('1.0.0');
});

test('the check names the files that say something else', () => {
  write('package.json', { ...json('package.json'), version: '1.2.0' });
  const { status, output } = release('--check', '1.1.0');
  expect(status).toBe(1);
  expect(output).toContain('manifest.json, versions.json, package.json, package-lock.json, CHANGELOG.md');
});
