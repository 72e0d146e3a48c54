import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

const code = fs.readFileSync(path.join(__dirname, '../../dist/main.js'), 'utf8');
const MODULES = ['obsidian', '@codemirror/state', '@codemirror/view', '@codemirror/language'];

/** A module whose every export can be called, extended and asked for more. */
function anything(): unknown {
  class Base {
    static define = () => anything();
  }
  return new Proxy(Base, {
    get: (target, name): unknown => (name in target ? Reflect.get(target, name) : anything()),
    apply: () => anything(),
  });
}

describe('main.js', () => {
  test('asks for nothing but the modules that the app has on every device', () => {
    const asked = Array.from(code.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g), ([, name]) => name);
    expect(new Set(asked)).toEqual(new Set(MODULES.filter((name) => asked.includes(name))));
  });

  test('makes no code from text', () => {
    expect(code).not.toMatch(/\beval\s*\(|new\s+Function\b|\bFunction\s*\(\s*["'`]/);
  });

  test("is evaluated where Node's globals do not exist", () => {
    const module = { exports: {} as { default?: unknown } };
    const page = vm.createContext({
      module,
      exports: module.exports,
      require: (name: string) => (MODULES.includes(name) ? anything() : undefined),
    });
    vm.runInContext(code, page);
    expect(typeof module.exports.default).toBe('function');
  });

  test('does not read Buffer, process or global', () => {
    expect(code).not.toMatch(/(?<![.\w$"'-])(?:Buffer\.|process\.(?:env|version|platform|cwd|nextTick)|global\.)/);
  });
});
