import type { Change } from '../edit';
import { isRule, isUnderline } from '../markdown/lines';
import { isBlankLine, isWithin, type LineRange, type NoteMap } from '../outline/note-map';
import {
  BOLD_LEAD,
  entryOf,
  headingAt,
  isListBelow,
  isProseAbove,
  isTask,
  mayInterruptProse,
  replaceLine,
} from './entry';
import type { ListChanges } from './verbatim';

const GOAL = /^(?:\*\*|__)goals?\b/i;

/** A list entry that further lines may be nested in. */
interface OpenEntry {
  readonly indent: number;
  /** Whether it was a task item before, so that lists nested in it are its answer. */
  readonly isAnswered: boolean;
}

/**
 * Makes task items of list entries and of lines with a bold lead. In a text with steps as headings, only what is below
 * a step changes, bold leads only there, and a bold line before a list becomes the heading of a section. Task items,
 * their answers, and goals stay.
 * @param range what is converted, without closing chatter.
 */
export function checklistItems(note: NoteMap, range: LineRange): ListChanges[] {
  const steps = note.steps.filter(({ from }) => isWithin(range, from));
  const lists: ListChanges[] = [];
  let list: ListChanges = { all: [], own: [] };
  let open: OpenEntry[] = [];
  for (let at = range.from; at < range.to; at++) {
    const line = note.lines[at] ?? '';
    const isBelowStep = steps.some((step) => isWithin(step, at));
    if (at === range.from || endsLists(note, at)) {
      open = [];
      lists.push((list = { all: [], own: [] }));
    }
    if (note.verbatim[at] !== -1 || isRule(line) || (steps.length > 0 && !isBelowStep)) continue;
    const entry = entryOf(line);
    if (entry === null || (open.length === 0 && isProse(note, at, entry.marker, isBelowStep))) {
      if (isBelowStep) list.all.push(...leadAsItem(note, at));
      continue;
    }
    const { indent, marker, text, isForeign } = entry;
    open = open.filter((other) => other.indent < indent.length);
    const wasTask = isTask(text) && !isForeign;
    const stays = wasTask || open.some(({ isAnswered }) => isAnswered);
    open.push({ indent: indent.length, isAnswered: wasTask });
    if (stays) continue;
    const change = replaceLine(note, at, `${indent}${marker}${isTask(text) ? '' : '[ ] '}${text}`);
    list.all.push(change);
    if (!isForeign) list.own.push(change);
  }
  return lists;
}

/** Whether a line ends the lists above: a rule, a heading, or text at the margin after a blank line. */
function endsLists({ lines, headingLines }: NoteMap, at: number): boolean {
  const line = lines[at] ?? '';
  if (isRule(line) || headingLines.has(at)) return true;
  return isBlankLine(lines[at - 1]) && /^\S/.test(line) && entryOf(line) === null;
}

/** Whether a line goes on with the paragraph above; below a step, a bold lead isn't one. */
function isProse(note: NoteMap, at: number, marker: string, isBelowStep: boolean): boolean {
  if (mayInterruptProse(marker) || !isProseAbove(note, at)) return false;
  return !isBelowStep || !BOLD_LEAD.test(note.lines[at - 1] ?? '');
}

function leadAsItem(note: NoteMap, at: number): Change[] {
  const line = note.lines[at] ?? '';
  const lead = BOLD_LEAD.exec(line);
  if (!lead || GOAL.test(line) || !beginsParagraph(note, at)) return [];
  const isSection = lead[3] === '' && isListBelow(note, at);
  return [replaceLine(note, at, isSection ? headingAt(note, at, lead[2] ?? '') : `- [ ] ${line}`)];
}

function beginsParagraph(note: NoteMap, at: number): boolean {
  if (isUnderline(note.lines[at + 1] ?? '')) return false;
  const above = note.lines[at - 1] ?? '';
  return !isProseAbove(note, at) || entryOf(above) !== null || BOLD_LEAD.test(above);
}
