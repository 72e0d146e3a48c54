const path = require('node:path');
const { transformSync } = require('esbuild');

/** Jest loads CommonJS: TypeScript, and packages that ship as ES modules only, are rewritten for it. */
module.exports = {
  process(source, filename) {
    const { code, map } = transformSync(source, {
      loader: path.extname(filename).replace(/^\.[mc]?/, ''),
      format: 'cjs',
      target: 'node20',
      supported: { 'dynamic-import': false },
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcefile: filename,
      sourcemap: true,
    });
    return { code, map };
  },
};
