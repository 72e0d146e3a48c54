import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The integration tests run the built plugin: it is built once, before the first of them. */
export default function buildOnce() {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  execFileSync(process.execPath, ['esbuild.config.mjs'], { cwd: root, stdio: 'inherit' });
}
