import { fileURLToPath } from 'node:url';

const shim = (name) => fileURLToPath(new URL(`gray-matter/${name}.cjs`, import.meta.url));

/** What gray-matter's modules ask for, by the last part of its path, and what they get in its place. */
const shims = new Map([
  ['fs', shim('no-files')],
  ['engines', shim('no-engines')],
  ['utils', shim('utils')],
  ['stringify', shim('unused')],
  ['excerpt', shim('unused')],
  ['section-matter', shim('unused')],
  ['kind-of', shim('kind-of')],
]);

/**
 * esbuild plugin: gray-matter without what Obsidian's mobile app has not (Node's `fs` and `Buffer`), what no plugin
 * should have (an engine that evaluates frontmatter, a second YAML reader) and what is never asked of it here (writing,
 * excerpts, sections). The YAML engine is handed in with each call.
 */
export function grayMatterForBrowser() {
  return {
    name: 'gray-matter-for-browser',
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path, importer }) => {
        if (!/[\\/]node_modules[\\/]gray-matter[\\/]/.test(importer)) return undefined;
        const replacement = shims.get(path.slice(path.lastIndexOf('/') + 1));
        return replacement && { path: replacement };
      });
    },
  };
}
