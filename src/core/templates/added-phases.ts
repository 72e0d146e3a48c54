import type { Edit } from '../edit';
import type { OutlineOptions, Phase } from '../outline/outline';
import { outlineOf } from '../outline/outline-of';
import { lineBreakOf } from './note-map';
import type { TemplatePhase } from './template';
import { textKey, titleKey } from './titles';

/**
 * Whether all phases that an edit writes into a note are phases of the note after it, each with its own items and no
 * others. Phases without a title are not looked at.
 */
export function addsPhases(
  { changes }: Edit,
  after: string,
  written: readonly TemplatePhase[],
  options: OutlineOptions,
): boolean {
  const wanted = written.filter(({ title }) => title !== '');
  if (wanted.length === 0) return true;
  const lineOf = (offset: number): number => after.slice(0, offset).split(lineBreakOf(after)).length - 1;
  let shift = 0;
  const added = changes.map(({ from, insert }) => {
    const start = from + shift + insert.search(/\S|$/);
    shift += insert.length;
    return { from: lineOf(start), to: lineOf(from + shift) };
  });
  const isNew = ({ line, level }: Phase): boolean =>
    level > 0 && added.some(({ from, to }) => line >= from && line < to);
  const phases = outlineOf(after, options).phases.filter(isNew);
  return phases.length === wanted.length && wanted.every((phase, index) => isWhole(phases[index], phase));
}

function isWhole(phase: Phase | undefined, { title, sections }: TemplatePhase): boolean {
  if (phase === undefined || textKey(phase.title) !== titleKey(title)) return false;
  const wanted = sections.flatMap(({ items }) => items).filter((item) => item.trim() !== '');
  const items = [phase, ...phase.sections].reduce((sum, part) => sum + part.items.length, 0);
  return items === wanted.length;
}
