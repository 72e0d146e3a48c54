import type { Item, Outline, Phase, Section } from '../../../src/core/outline/outline';

/** An item written as in a note: `[x] text`. */
export function item(line: number, written: string): Item {
  const mark = written.charAt(1);
  const state = mark === ' ' ? 'open' : mark === '-' ? 'cancelled' : 'done';
  return { text: written.slice(4), line, mark, state, depth: 0 };
}

function progressOf(items: readonly Item[]): { done: number; total: number } {
  return {
    done: items.filter(({ state }) => state === 'done').length,
    total: items.filter(({ state }) => state !== 'cancelled').length,
  };
}

export function section(line: number, title: string, items: readonly Item[]): Section {
  return { title, markdown: title, line, level: 3, items, points: [], ...progressOf(items) };
}

export function phase(line: number, title: string, sections: readonly Section[], items: readonly Item[] = []): Phase {
  const all = [...items, ...sections.flatMap((one) => one.items)];
  const endLine = Math.max(line, ...all.map((one) => one.line)) + 1;
  return {
    title,
    markdown: title,
    line,
    endLine,
    level: 2,
    timeBox: null,
    goal: null,
    items,
    points: [],
    sections,
    ...progressOf(all),
  };
}

export function outline(phases: readonly Phase[], otherItems: readonly Item[] = []): Outline {
  const items = [...otherItems, ...phases.flatMap((one) => [...one.items, ...one.sections.flatMap((s) => s.items)])];
  return { rule: 'named-steps', phases, otherItems, ...progressOf(items) };
}

/** Two phases: the first done, the second with open items in its second section. */
export const urlShortener: Outline = outline([
  phase(2, 'Step 1: Clarify', [section(4, 'Functional', [item(6, '[x] Shorten a link'), item(7, '[-] Edit a link')])]),
  phase(9, 'Step 2: Estimate', [
    section(11, 'Traffic', [item(13, '[x] Reads a second')]),
    section(15, 'Storage', [item(17, '[ ] Bytes a link'), item(18, '[x] Growth'), item(19, '[ ] Bytes a link')]),
  ]),
]);
