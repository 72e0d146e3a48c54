/** What tests get as `fast-check`: the library, with runs and seed set in one place (see jest.config.mjs). */
const fc = require('../../node_modules/fast-check/lib/cjs/fast-check.js');

fc.configureGlobal(globalThis.propertyRuns);
module.exports = fc;
