const { transformSync } = require('esbuild');

/** Packages that ship as ES modules only are rewritten for jest, which loads CommonJS. */
module.exports = {
  process(source, filename) {
    const { code, map } = transformSync(source, {
      format: 'cjs',
      target: 'node20',
      sourcefile: filename,
      sourcemap: true,
    });
    return { code, map };
  },
};
