import type { BasesEntry } from './bases-entry';
import { formulaText } from './values';

const DAY = 86_400_000;
const UNITS: Record<string, number> = {
  d: DAY,
  day: DAY,
  days: DAY,
  w: 7 * DAY,
  week: 7 * DAY,
  weeks: 7 * DAY,
  M: 30 * DAY,
  month: 30 * DAY,
  months: 30 * DAY,
  h: DAY / 24,
};

type Method = (owner: never, args: readonly unknown[]) => unknown;

/** Global functions of Bases' formula language, as far as starter bases use them. */
export function callFunction(name: string, args: readonly unknown[]): unknown {
  const functions: Record<string, () => unknown> = {
    now: () => new Date(),
    today: () => new Date(new Date().setHours(0, 0, 0, 0)),
    date: () => new Date(String(args[0])),
    number: () => Number(args[0]),
    list: () => [args[0]].flat(),
    link: () => `[[${String(args[0])}]]`,
    if: () => (args[0] ? args[1] : args[2]),
    duration: () => durationOf(String(args[0])),
  };
  const known = functions[name];
  if (!known) throw new Error(`The stand-in's Bases has no function ${name}().`);
  return known();
}

export function callMethod(owner: unknown, name: string, args: readonly unknown[], entry: BasesEntry): unknown {
  const method = owner === 'file' ? fileMethods(entry)[name] : VALUE_METHODS[name];
  if (!method) throw new Error(`The stand-in's Bases has no method ${name}().`);
  return method(owner as never, args);
}

function fileMethods(entry: BasesEntry): Record<string, Method> {
  const tagged = (tag: string): boolean =>
    entry.tags().some((own) => own === `#${tag.replace(/^#/, '')}` || own.startsWith(`#${tag.replace(/^#/, '')}/`));
  return {
    inFolder: (_owner, [folder]) => {
      const path = String(folder).replace(/\/$/, '');
      return path === '' || entry.file.path.startsWith(`${path}/`);
    },
    hasTag: (_owner, tags) => tags.some((tag) => tagged(String(tag))),
    hasProperty: (_owner, [name]) => entry.property(String(name)) !== undefined,
    hasLink: (_owner, [target]) => (entry.fileProperty('links') as string[]).includes(String(target)),
  };
}

const VALUE_METHODS: Record<string, Method> = {
  isEmpty: (owner: unknown) => owner === null || owner === undefined || (owner as string | unknown[]).length === 0,
  contains: (owner: unknown, [part]) => listOrText(owner).includes(part as string),
  containsAny: (owner: unknown, parts) => parts.some((part) => listOrText(owner).includes(part as string)),
  containsAll: (owner: unknown, parts) => parts.every((part) => listOrText(owner).includes(part as string)),
  lower: (owner: unknown) => formulaText(owner).toLowerCase(),
  upper: (owner: unknown) => formulaText(owner).toUpperCase(),
  trim: (owner: unknown) => formulaText(owner).trim(),
  toString: (owner: unknown) => formulaText(owner),
  startsWith: (owner: unknown, [start]) => formulaText(owner).startsWith(String(start)),
  endsWith: (owner: unknown, [end]) => formulaText(owner).endsWith(String(end)),
  isTruthy: (owner: unknown) => Boolean(owner),
};

function listOrText(owner: unknown): unknown[] | string {
  return Array.isArray(owner) ? (owner as unknown[]) : formulaText(owner);
}

function durationOf(text: string): number {
  const match = /^(-?\d+)\s*([a-zA-Z]+)$/.exec(text.trim());
  return match ? Number(match[1]) * (UNITS[match[2] ?? ''] ?? 0) : 0;
}
