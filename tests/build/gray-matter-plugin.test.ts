import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { parse } from 'yaml';

const root = join(__dirname, '../..');

/** Bundles the module that reads frontmatter as the build does, in a process of its own (esbuild and jest's globals do not mix). */
function bundle(): string {
  const script = `
    import esbuild from 'esbuild';
    import { grayMatterForBrowser } from './build/gray-matter-plugin.mjs';
    const { outputFiles } = await esbuild.build({
      entryPoints: ['src/core/properties/frontmatter.ts'], bundle: true, format: 'cjs', platform: 'browser',
      target: 'es2022', write: false, plugins: [grayMatterForBrowser()],
    });
    process.stdout.write(outputFiles[0].text);`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' });
}

interface Reading {
  readonly properties?: Record<string, unknown>;
  readonly refused?: string;
}

/** Runs the bundle where there is nothing of Node. */
function load(code: string): (text: string, yaml: (source: string) => unknown) => Reading {
  const module = { exports: {} as { readFrontmatter: (text: string, yaml: (source: string) => unknown) => Reading } };
  runInNewContext(code, { module, exports: module.exports });
  return module.exports.readFrontmatter;
}

describe('gray-matter in the build', () => {
  const code = bundle();

  test('has nothing that evaluates text and nothing of Node', () => {
    expect(code).not.toMatch(/\beval\b|new Function|\bBuffer\b|\bprocess\b|\brequire\(/);
  });

  test('does not bring js-yaml', () => {
    expect(code).toMatch(/node_modules\/gray-matter/);
    expect(code).not.toMatch(/js-yaml|safeLoad|safeDump/);
  });

  test('reads frontmatter with the engine handed in where there is no Buffer, process or require', () => {
    const readFrontmatter = load(code);
    expect(readFrontmatter('\uFEFF---\r\nStatus: Draft\r\n---\r\n# Chat\r\n', parse)).toEqual({
      properties: { Status: 'Draft' },
    });
    expect(readFrontmatter('---js\n{ a: 1 }\n---\n', parse).refused).toBe('script-frontmatter');
  });
});
