/**
 * `npm run test:anki`: imports exported flashcards with the real Anki, the Python package `anki`, in a virtual
 * environment that is made at the first run. Needs Python 3 with `venv`, and the network for that run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, root } from '../../scripts/prepare.mjs';

const environment = path.join(root, 'node_modules/.cache/anki-venv');
const python = path.join(environment, 'bin/python');

function run(command, ...given) {
  const { status, error } = spawnSync(command, given, { cwd: root, stdio: 'inherit' });
  if (error !== undefined || status !== 0) throw new Error(`${command} ${given.join(' ')} failed`, { cause: error });
}

ensureInstalled();
// Without `ensurepip` Python leaves an environment that has no pip.
if (!existsSync(path.join(environment, 'bin/pip'))) run('python3', '-m', 'venv', '--clear', environment);
run(python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', 'tests/anki/requirements.txt');
process.env.ANKI_PYTHON = python;
run(process.execPath, path.join(root, 'node_modules/jest/bin/jest.js'), '--config', 'jest.anki.config.mjs');
