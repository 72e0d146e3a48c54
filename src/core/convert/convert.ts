import { applyEdit, type Change, composeEdits, type Edit, NO_EDIT } from '../edit';
import type { OutlineOptions } from '../outline/outline';
import { findFrontmatter } from '../properties/frontmatter';
import { type LineRange, mapNote, type NoteMap } from '../outline/note-map';
import { boldSteps, listsBelowBold } from './bold-steps';
import { type Chatter, findChatter, withoutRanges } from './chatter';
import { checklistItems } from './checklist-items';
import { keepingCode, type ListChanges, withVerbatim } from './verbatim';
import { numberedPhases } from './numbered-phases';
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

/** What conversion makes of a text, for a preview and for writing. */
export interface Conversion {
  /** Without changes if there is nothing to convert. */
  readonly edit: Edit;
  /** The selected lines or the note's body, as they are and as they will be. */
  readonly before: string;
  readonly after: string;
  /** How many times the text had been decoded wrongly. */
  readonly repaired: number;
  /** Whether there is something to drop. */
  readonly hasRules: boolean;
  readonly hasIntro: boolean;
  readonly hasClosing: boolean;
  /** Whether a list or a part of it stays, since code below it would become text. */
  readonly isHeldByCode: boolean;
}

/**
 * Makes a checklist of what people paste: lists become task items, entries of a numbered list with bold leads become
 * headings, and garbled characters are fixed. Every word stays but those that the options drop. Frontmatter, code, and
 * tables don't change, and a converted checklist stays the same when it is converted again.
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

/** Fixes garbled characters outside code and whatever else stays as it is. */
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

/** Offsets of the lines to convert, without the frontmatter. */
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

/** A part of a text, changed in steps that add up to one edit of the whole text. */
export class PartEdit {
  edit: Edit = NO_EDIT;
  private current: string;
  /** Characters after the part. */
  private readonly behind: number;

  /** @param part offsets, at the beginnings of lines. */
  constructor(
    private readonly text: string,
    private readonly part: LineRange,
    private readonly options: OutlineOptions,
  ) {
    this.current = text;
    this.behind = text.length - part.to;
  }

  /** The part as it is now. */
  get now(): string {
    return this.current.slice(this.part.from, this.current.length - this.behind);
  }

  /** @param changesIn is given the whole text as it is now, and the lines of the part. */
  change(changesIn: (note: NoteMap, range: LineRange) => Change[]): void {
    const note = withVerbatim(mapNote(this.current, this.options));
    const lineAt = (offset: number): number => note.offsets.findIndex((start) => start >= offset);
    this.add(changesIn(note, { from: lineAt(this.part.from), to: lineAt(this.current.length - this.behind) }));
  }

  private add(changes: Change[]): void {
    this.edit = composeEdits(this.edit, { changes });
    this.current = applyEdit(this.text, this.edit);
  }
}
