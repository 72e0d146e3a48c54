/** Names that test runners, promises and consoles ask every object for. */
const ASKED_OF_EVERYTHING = new Set([
  'then',
  'toJSON',
  'nodeType',
  'tagName',
  'asymmetricMatch',
  'length',
  '$$typeof',
  'constructor',
  'name',
  'default',
  '__esModule',
  'window',
  'document',
  'inspect',
  'props',
  'type',
  'key',
  'ref',
  '__proto__',
  'sample',
  '@@__IMMUTABLE_ITERABLE__@@',
]);

function missing(owner: string, property: string): Error {
  return new Error(
    `The stand-in for Obsidian has no ${owner}.${property}. Add it under packages/obsidian-stand-in/host.`,
  );
}

/** The module as plugins get it: asking for an export that is not there says so, instead of giving undefined. */
export function strictModule<T extends object>(name: string, exports: T): T {
  return new Proxy(exports, {
    get(target, property, receiver) {
      if (typeof property === 'string' && !(property in target) && !ASKED_OF_EVERYTHING.has(property)) {
        throw missing(name, property);
      }
      return Reflect.get(target, property, receiver) as unknown;
    },
  });
}

/** Makes reading a property that instances of the class lack an error, so that no gap goes unseen. */
export function makeStrict(...classes: readonly { name: string; prototype: object }[]): void {
  for (const { name, prototype } of classes) Object.setPrototypeOf(prototype, endOfChain(name));
}

function endOfChain(owner: string): object {
  return new Proxy(Object.create(Object.prototype) as object, {
    get(_target, property, receiver) {
      if (typeof property === 'symbol' || property in Object.prototype || ASKED_OF_EVERYTHING.has(property)) {
        return Reflect.get(Object.prototype, property, receiver) as unknown;
      }
      throw missing(owner, property);
    },
    has: (_target, property) => property in Object.prototype,
  });
}
