/** Obsidian's additions to the window and to Array, String, Object and Math. */
export function installStandardHelpers(page: Window & typeof globalThis): void {
  const define = (target: object, members: Record<string, unknown>): void => {
    for (const [name, value] of Object.entries(members)) {
      if (!(name in target)) Object.defineProperty(target, name, { configurable: true, writable: true, value });
    }
  };
  define(page, {
    activeWindow: page,
    activeDocument: page.document,
    sleep: (ms: number) => new Promise((resolve) => setTimeout(resolve, ms)),
    nextFrame: () => new Promise((resolve) => page.requestAnimationFrame(resolve)),
    isBoolean: (value: unknown) => typeof value === 'boolean',
    fish: (selector: string) => page.document.querySelector(selector),
    fishAll: (selector: string) => Array.from(page.document.querySelectorAll(selector)),
  });
  define(page.Array.prototype, {
    contains(this: unknown[], item: unknown) {
      return this.includes(item);
    },
    first(this: unknown[]) {
      return this[0];
    },
    last(this: unknown[]) {
      return this[this.length - 1];
    },
    remove(this: unknown[], item: unknown) {
      for (let index = this.indexOf(item); index >= 0; index = this.indexOf(item)) this.splice(index, 1);
    },
    unique(this: unknown[]) {
      return [...new Set(this)];
    },
  });
  define(page.Array, { combine: (arrays: unknown[][]) => arrays.flat() });
  define(page.String.prototype, {
    contains(this: string, part: string) {
      return this.includes(part);
    },
    format(this: string, ...args: string[]) {
      return this.replace(/\{(\d+)\}/g, (_whole, index: string) => args[Number(index)] ?? '');
    },
  });
  define(page.String, { isString: (value: unknown) => typeof value === 'string' });
  define(page.Number, { isNumber: (value: unknown) => typeof value === 'number' });
  define(page.Object, {
    isEmpty: (object: object) => Object.keys(object).length === 0,
    each: (object: Record<string, unknown>, visit: (value: unknown, key: string) => unknown) =>
      Object.entries(object).every(([key, value]) => visit(value, key) !== false),
  });
  define(page.Math, {
    clamp: (value: number, min: number, max: number) => Math.min(Math.max(value, min), max),
    square: (value: number) => value * value,
  });
}
