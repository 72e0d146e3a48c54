/** `npm test` and `npm run test:e2e` (with --e2e): sets a fresh clone up, then runs jest with the rest of the arguments. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { propertyRuns } from '../tests/setup/property-runs.mjs';
import { ensureInstalled, root } from './prepare.mjs';

ensureInstalled();
console.log(`Property tests: ${propertyRuns.numRuns} runs each (RUNS), seed ${propertyRuns.seed} (SEED).`);
const e2e = process.argv.includes('--e2e');
const given = process.argv.slice(2).filter((argument) => argument !== '--e2e');
// jest leaves one core idle by default; of two that is half of them.
const config = e2e ? ['--config', 'jest.e2e.config.mjs'] : ['--maxWorkers=100%'];
const jest = path.join(root, 'node_modules/jest/bin/jest.js');
// Pages of jsdom are much garbage that is short-lived. The workers take the flag over.
const node = ['--max-semi-space-size=64'];
const { status } = spawnSync(process.execPath, [...node, jest, ...config, ...given], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
