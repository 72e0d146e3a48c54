import type { Change, Edit } from '../edit';
import type { OutlineOptions } from '../outline/outline';
import { findFrontmatter } from '../properties/frontmatter';
import type { LineRange, NoteMap } from '../outline/note-map';
import { boldSteps, listsBelowBold } from './bold-steps';
import { type Chatter, findChatter, withoutRanges } from './chatter';
import { checklistItems } from './checklist-items';
import { keepingCode, type ListChanges } from './verbatim';
import { numberedPhases } from './numbered-phases';
import { PartEdit } from './part-edit';
import { replaceLine } from './entry';
import { repairEncoding } from './repair-encoding';

export interface ConvertOptions {
  /** Offsets of the selection, which is widened to whole lines; null for the note's body. */
  readonly selection: { readonly from: number; readonly to: number } | null;
  readonly dropRules: boolean;
  readonly dropIntro: boolean;
  readonly dropClosing: boolean;
  readonly outline: OutlineOptions;
}

/** What becomes of a text, for a preview and for writing. */
export interface Conversion {
  /** Without changes where there is nothing to convert. */
  readonly edit: Edit;
  /** The selected lines or the note's body as they are, and as they will be. */
  readonly before: string;
  readonly after: string;
  /** How often the text had been decoded wrongly; 0 where it was not. */
  readonly repaired: number;
  /** Whether there is something to drop. */
  readonly hasRules: boolean;
  readonly hasIntro: boolean;
  readonly hasClosing: boolean;
  /** Whether a list stays as it is, or a part of it, since code below it would become text. */
  readonly isHeldByCode: boolean;
}

/**
 * Makes a checklist of what people paste: lists become task items, the entries of a numbered list with bold leads
 * become headings, wrongly decoded characters are put right. Every word stays, but what the options drop; frontmatter,
 * code and tables stay as they are, and a checklist converted again stays the same.
 */
export function convertToChecklist(text: string, options: ConvertOptions): Conversion {
  const part = new PartEdit(text, partOf(text, options.selection), options.outline);
  const before = part.now;
  const found = { repaired: 0, hasRules: false, hasIntro: false, hasClosing: false, isHeldByCode: false };
  for (let seen: string | null = null; seen !== part.now;) {
    seen = part.now;
    part.change((note, range) => {
      const { changes, times } = repairLines(note, range);
      found.repaired += times;
      return changes;
    });
    found.isHeldByCode = false;
    const kept = (note: NoteMap, lists: readonly ListChanges[]): Change[] => {
      const changes = keepingCode(note, lists);
      found.isHeldByCode ||= changes.length < lists.flatMap(({ all }) => all).length;
      return changes;
    };
    part.change((note, range) => kept(note, numberedPhases(note, range)));
    part.change((note, range) => kept(note, [{ all: listsBelowBold(note, range), own: [] }]));
    part.change((note, range) => kept(note, boldSteps(note, range)));
    part.change((note, range) => {
      const chatter = findChatter(note, range);
      found.hasRules ||= chatter.rules.length > 0;
      found.hasIntro ||= chatter.intro !== null;
      found.hasClosing ||= chatter.closing !== null;
      const items = checklistItems(note, { from: range.from, to: chatter.closing?.from ?? range.to });
      const gaps = withoutRanges(note, range, droppedRanges(chatter, options));
      return [...kept(note, items), ...gaps].sort((a, b) => a.from - b.from);
    });
  }
  return { ...found, edit: part.edit, before, after: part.now };
}

/** Puts wrongly decoded characters right, in no code and nothing else that stays as it is. */
function repairLines(note: NoteMap, { from, to }: LineRange): { changes: Change[]; times: number } {
  const lines = note.lines.map((_, at) => at).filter((at) => at >= from && at < to && note.verbatim[at] === -1);
  const { text, times } = repairEncoding(lines.map((at) => note.lines[at]).join('\n'));
  const repaired = text.split('\n');
  const changes = lines.map((at, index) => replaceLine(note, at, repaired[index] ?? ''));
  return {
    changes: times > 0 ? changes.filter(({ insert }, index) => insert !== note.lines[lines[index] ?? -1]) : [],
    times,
  };
}

/** Offsets of the whole lines that are converted; never of the frontmatter. */
function partOf(text: string, selection: ConvertOptions['selection']): LineRange {
  const body = findFrontmatter(text)?.end ?? 0;
  if (selection === null) return { from: body, to: text.length };
  const from = Math.max(body, text.lastIndexOf('\n', selection.from - 1) + 1);
  const lastLine = text.indexOf('\n', Math.max(from, selection.to - 1));
  return { from, to: Math.max(from, lastLine < 0 ? text.length : lastLine + 1) };
}

function droppedRanges({ intro, closing, rules }: Chatter, options: ConvertOptions): LineRange[] {
  return [
    ...(options.dropIntro && intro ? [intro] : []),
    ...(options.dropRules ? rules : []),
    ...(options.dropClosing && closing ? [closing] : []),
  ];
}
