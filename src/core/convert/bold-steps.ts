import type { Change } from '../edit';
import { CODE_INDENT } from '../markdown/block-starts';
import { blanksOf, withSpaces } from '../markdown/lines';
import { isNamedStep } from '../outline/step-words';
import { isWithin, type LineRange, type NoteMap } from '../outline/note-map';
import { BOLD_LEAD, entryOf, headingAt, IN_PARENTHESES, isListBelow, isProseAbove, replaceLine } from './entry';
import type { ListChanges } from './verbatim';

const NUMBERED = /^\d{1,3}[.):]\s/;
const FEWEST_STEPS = 2;

/**
 * Makes headings of lines that are all bold and name a step (`**Step 1: Scope**`) or begin with a number (`**1.
 * Scope**`), if at least half of them have a list below. A text with steps as headings already has its phases.
 */
export function boldSteps(note: NoteMap, range: LineRange): ListChanges[] {
  if (note.steps.some(({ from }) => isWithin(range, from))) return [];
  const steps: number[] = [];
  for (let at = range.from; at < range.to; at++) if (boldStepAt(note, at) !== null) steps.push(at);
  const withList = steps.filter((at) => isListBelow(note, at)).length;
  if (steps.length < FEWEST_STEPS || withList * 2 < steps.length) return [];
  return [{ all: steps.map((at) => replaceLine(note, at, headingAt(note, at, boldStepAt(note, at) ?? ''))), own: [] }];
}

/**
 * Moves to the margin what is indented like code right below a bold line that becomes a heading: a list to whoever
 * pasted it, text to Markdown, and code below a heading.
 */
export function listsBelowBold(note: NoteMap, range: LineRange): Change[] {
  const changes: Change[] = [];
  for (let at = range.from; at < range.to; at++) {
    const blanks = blanksOf(note.lines[at + 1]);
    if (withSpaces(blanks).length < CODE_INDENT || !isListBelow(note, at) || !isHeadingToBe(note, at)) continue;
    for (let below = at + 1; below < range.to && note.lines[below]?.startsWith(blanks); below++) {
      const from = note.offsets[below] ?? 0;
      changes.push({ from, to: from + blanks.length, insert: '' });
    }
  }
  return changes;
}

function isHeadingToBe(note: NoteMap, at: number): boolean {
  if (note.steps.some((step) => isWithin(step, at))) return BOLD_LEAD.exec(note.lines[at] ?? '')?.[3] === '';
  return note.steps.length === 0 && boldStepAt(note, at) !== null;
}

/** The title of the step that a line names, with its time box; null if it names none. */
function boldStepAt(note: NoteMap, at: number): string | null {
  const { lines, verbatim } = note;
  const [, , title = '', rest = ''] = (verbatim[at] === -1 && BOLD_LEAD.exec(lines[at] ?? '')) || [];
  const isStep = isNamedStep(title) || NUMBERED.test(title);
  if (!isStep || (rest !== '' && !IN_PARENTHESES.test(rest))) return null;
  if (isProseAbove(note, at) && entryOf(lines[at - 1] ?? '') === null) return null;
  return rest === '' ? title : `${title} ${rest}`;
}
