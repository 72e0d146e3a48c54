/**
 *   npm run release -- 1.1.0     sets the version everywhere
 *   npm run release -- --check 1.1.0     checks that everything says so; what the release workflow runs on a tag
 *   npm run release -- --notes 1.1.0     prints that version's part of CHANGELOG.md
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = process.env.RELEASE_ROOT ?? fileURLToPath(new URL('..', import.meta.url));
const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;
const UNRELEASED = '## [Unreleased]';

/** Something that whoever releases can put right. */
class ReleaseProblem extends Error {}

const read = (name) => readFileSync(path.join(root, name), 'utf8');
const readJson = (name) => JSON.parse(read(name));
const writeJson = (name, value) => writeFileSync(path.join(root, name), `${JSON.stringify(value, null, 2)}\n`);

function main(args) {
  const options = args.filter((argument) => argument.startsWith('--'));
  const version = args.find((argument) => !argument.startsWith('--')) ?? '';
  if (!VERSION.test(version)) throw new ReleaseProblem('Name a version such as 1.1.0: npm run release -- 1.1.0');
  if (options.includes('--check')) return check(version);
  if (options.includes('--notes')) return console.log(notesOf(version));
  return release(version);
}

function release(version) {
  refuseDirtyTree();
  const { version: current } = readJson('manifest.json');
  if (compareVersions(version, current) <= 0) throw new ReleaseProblem(`${version} is not newer than ${current}.`);
  const changelog = read('CHANGELOG.md');
  if (!changelog.includes(UNRELEASED)) throw new ReleaseProblem(`CHANGELOG.md has no section "${UNRELEASED}".`);

  const { minAppVersion } = readJson('manifest.json');
  writeJson('manifest.json', { ...readJson('manifest.json'), version });
  writeJson('versions.json', { ...readJson('versions.json'), [version]: minAppVersion });
  writeJson('package.json', { ...readJson('package.json'), version });
  const lock = readJson('package-lock.json');
  lock.version = version;
  lock.packages[''].version = version;
  writeJson('package-lock.json', lock);
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(path.join(root, 'CHANGELOG.md'), changelog.replace(UNRELEASED, `## [${version}] - ${today}`));
  check(version);
  console.log(`Every file says ${version}. Next:`);
  console.log(`  git commit -am "Release ${version}" && git tag -a ${version} -m ${version} && git push --follow-tags`);
}

function check(version) {
  const { version: inManifest, minAppVersion } = readJson('manifest.json');
  const lock = readJson('package-lock.json');
  const wrong = [
    ['manifest.json', inManifest === version],
    ['versions.json', readJson('versions.json')[version] === minAppVersion],
    ['package.json', readJson('package.json').version === version],
    ['package-lock.json', lock.version === version && lock.packages[''].version === version],
    ['CHANGELOG.md', notesOf(version) !== ''],
  ].filter(([, isRight]) => !isRight);
  if (wrong.length > 0) {
    throw new ReleaseProblem(`Not ready for ${version}: ${wrong.map(([name]) => name).join(', ')}.`);
  }
}

/** What CHANGELOG.md says below the version's heading; empty where it has none. */
function notesOf(version) {
  const sections = read('CHANGELOG.md').split(/^(?=## \[)/m);
  const found = sections.find((text) => text.startsWith(`## [${version}]`)) ?? '';
  return found.slice(found.indexOf('\n') + 1).trim();
}

function refuseDirtyTree() {
  const { stdout, status } = spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new ReleaseProblem('This is not a git repository.');
  if (stdout !== '') throw new ReleaseProblem(`Commit these first:\n${stdout.trimEnd()}`);
}

function compareVersions(a, b) {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const at = left.findIndex((number, index) => number !== right[index]);
  return at === -1 ? 0 : left[at] - right[at];
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ReleaseProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
