/** Compiles and evaluates the built main.js in a process of its own; prints JSON with milliseconds. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';

const [file] = process.argv.slice(2);
const code = readFileSync(file, 'utf8');

/** CodeMirror is the real one, loaded before; of Obsidian there need be no more than classes to extend. */
const obsidian = new Proxy({}, { get: () => class {} });
const modules = new Map(
  ['@codemirror/state', '@codemirror/view'].map((name) => [name, createRequire(import.meta.url)(name)]),
);
const load = (name) => modules.get(name) ?? obsidian;

const start = performance.now();
const run = new vm.Script(`(function (require, module, exports) {${code}\n})`).runInThisContext();
const compiled = performance.now();
run(load, { exports: {} }, {});
const evaluated = performance.now();
console.log(
  JSON.stringify({ compile: compiled - start, evaluate: evaluated - compiled, bytes: Buffer.byteLength(code) }),
);
