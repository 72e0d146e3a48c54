import type { Change } from '../edit';
import { isNamedStep } from '../outline/step-words';
import { isWithin, type LineRange, type NoteMap } from '../templates/note-map';
import { entryOf } from './entry';
import { BOLD_LEAD, headingAt, IN_PARENTHESES, isListBelow, isProseAbove, replaceLine } from './lines';

const NUMBERED = /^\d{1,3}[.):]\s/;
const FEWEST_STEPS = 2;

/**
 * Makes headings of lines that are bold as a whole and name a step (`**Step 1: Scope**`) or begin with a number
 * (`**1. Scope**`), where half of them or more have a list below. A text with steps for headings has its phases already.
 */
export function boldSteps(note: NoteMap, range: LineRange): Change[] {
  if (note.steps.some(({ from }) => isWithin(range, from))) return [];
  const steps: number[] = [];
  for (let at = range.from; at < range.to; at++) if (boldStepAt(note, at) !== null) steps.push(at);
  const withList = steps.filter((at) => isListBelow(note, at)).length;
  if (steps.length < FEWEST_STEPS || withList * 2 < steps.length) return [];
  return steps.map((at) => replaceLine(note, at, headingAt(note, at, boldStepAt(note, at) ?? '')));
}

/** The title of the step that a line names, with the time box after it; null where it names none. */
function boldStepAt(note: NoteMap, at: number): string | null {
  const { lines, verbatim } = note;
  const [, , title = '', rest = ''] = (verbatim[at] === -1 && BOLD_LEAD.exec(lines[at] ?? '')) || [];
  const isStep = isNamedStep(title) || NUMBERED.test(title);
  if (!isStep || (rest !== '' && !IN_PARENTHESES.test(rest))) return null;
  if (isProseAbove(note, at) && entryOf(lines[at - 1] ?? '') === null) return null;
  return rest === '' ? title : `${title} ${rest}`;
}
