import { fileURLToPath } from 'node:url';

const shim = (name) => fileURLToPath(new URL(`gray-matter/${name}.cjs`, import.meta.url));

/** What gray-matter and the packages it brings ask for, and what they get in its place. */
const shims = new Map([
  ['fs', shim('no-files')],
  ['./engines', shim('no-engines')],
  ['./lib/engines', shim('no-engines')],
  ['./utils', shim('utils')],
  ['./lib/utils', shim('utils')],
  ['kind-of', shim('kind-of')],
  ['section-matter', shim('no-sections')],
]);

/**
 * esbuild plugin: gray-matter without what Obsidian's mobile app has not (Node's `fs` and `Buffer`) and what no plugin
 * should have (an engine that evaluates frontmatter, a second YAML reader). The YAML engine is handed in with each call.
 */
export function grayMatterForBrowser() {
  return {
    name: 'gray-matter-for-browser',
    setup(build) {
      build.onResolve({ filter: /^(?:fs|kind-of|section-matter|\.\/(?:lib\/)?(?:engines|utils))$/ }, ({ path, importer }) => {
        const isGrayMatter = /[\\/]node_modules[\\/]gray-matter[\\/]/.test(importer);
        return isGrayMatter ? { path: shims.get(path) } : undefined;
      });
    },
  };
}
