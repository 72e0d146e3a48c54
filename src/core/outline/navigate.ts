import type { Item, Outline, Phase } from './outline';

/** The items of a phase and its sections. */
export function itemsOfPhase(phase: Phase): Item[] {
  return [phase, ...phase.sections].flatMap(({ items }) => items);
}

/** Every item of the note in the order of its lines. */
export function allItems({ phases, otherItems }: Outline): Item[] {
  return [...phases.flatMap(itemsOfPhase), ...otherItems].sort((a, b) => a.line - b.line);
}

/** The first open item after `line`, or else from the top; null if there is none. */
export function nextOpenItem(outline: Outline, line: number): Item | null {
  const open = allItems(outline).filter(({ state }) => state === 'open');
  return open.find((item) => item.line > line) ?? open[0] ?? null;
}

/** The item that a line belongs to: the last one at or above it in its section; null for none. */
export function itemAt(outline: Outline, line: number): Item | null {
  const heads = outline.phases.flatMap((phase) => [phase, ...phase.sections]).map((head) => head.line);
  const start = Math.max(-1, ...heads.filter((head) => head <= line));
  return allItems(outline).findLast((item) => item.line >= start && item.line <= line) ?? null;
}

/** The title of an item's phase; empty outside all phases. */
export function phaseOfItem({ phases }: Outline, { line }: Item): string {
  return phases.find((phase) => phase.line <= line && line < phase.endLine)?.title ?? '';
}

/** The first phase that begins after `line`; null in the last one. */
export function nextPhase(outline: Outline, line: number): Phase | null {
  return outline.phases.find((phase) => phase.line > line) ?? null;
}

/** The last phase that begins before `line`: the phase around it, unless `line` is its first; null above all phases. */
export function previousPhase(outline: Outline, line: number): Phase | null {
  return outline.phases.findLast((phase) => phase.line < line) ?? null;
}

/** Whether a note has phases without any items, which show their points. */
export function isPlain({ phases }: Outline): boolean {
  return phases.length > 0 && phases.every((phase) => itemsOfPhase(phase).length === 0);
}

/** Whether a note has an item, even a canceled one or one that doesn't count by the settings. */
export function hasItems(outline: Outline): boolean {
  return allItems(outline).length > 0;
}
