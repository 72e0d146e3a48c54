import type { Change } from '../edit';
import { isRule, isUnderline } from '../markdown/lines';
import { isBlankLine, isWithin, type LineRange, type NoteMap } from '../outline/note-map';
import { entryOf, mayInterruptProse } from './entry';

/** What surrounds a pasted checklist, and stays unless the user drops it. */
export interface Chatter {
  /** The paragraphs and rules before the first heading or list. */
  readonly intro: LineRange | null;
  /** The paragraphs after the last list, with a rule before them. */
  readonly closing: LineRange | null;
  /** The rules in between, but for those that keep indented code out of a list or code above. */
  readonly rules: readonly LineRange[];
}

type Kind = 'blank' | 'rule' | 'text' | 'list' | 'heading' | 'other';

/** Finds what surrounds the lists. Without a list it isn't a pasted checklist, and only its rules are chatter. */
export function findChatter(note: NoteMap, range: LineRange): Chatter {
  const kinds = kindsOf(note, range);
  const hasList = kinds.includes('list');
  const intro = hasList ? introOf(kinds) : null;
  const closing = hasList ? closingOf(kinds) : null;
  const rules = kinds.flatMap((kind, from): LineRange[] => {
    const isChatter = [intro, closing].some((found) => found && isWithin(found, from));
    return kind === 'rule' && !isChatter && !isIndentedBelow(note, range.from + from) ? [{ from, to: from + 1 }] : [];
  });
  const shifted = ({ from, to }: LineRange): LineRange => ({ from: from + range.from, to: to + range.from });
  return { intro: intro && shifted(intro), closing: closing && shifted(closing), rules: rules.map(shifted) };
}

/** Whether the next line that isn't blank is in an indented block, such as code. */
function isIndentedBelow({ lines, verbatim }: NoteMap, line: number): boolean {
  const below = lines.findIndex((text, at) => at > line && !isBlankLine(text));
  return (verbatim[below] ?? -1) !== -1 && /^[ \t]/.test(lines[below] ?? '');
}

function introOf(kinds: readonly Kind[]): LineRange | null {
  const to = kinds.findIndex((kind) => kind !== 'blank' && kind !== 'text' && kind !== 'rule');
  const from = kinds.slice(0, to).indexOf('text');
  return from < 0 ? null : { from, to };
}

/** From the rule after which a paragraph and no more headings follow, or else the paragraphs after the last list. */
function closingOf(kinds: readonly Kind[]): LineRange | null {
  const firstList = kinds.indexOf('list');
  const heading = kinds.lastIndexOf('heading');
  const list = kinds.findLastIndex((kind) => kind !== 'blank' && kind !== 'text' && kind !== 'rule');
  const behind = kinds.findIndex((kind, index) => {
    if (index < heading || index < firstList) return false;
    if (index > list) return kinds[list] === 'list' && (kind === 'text' || kind === 'rule');
    return heading >= 0 && kind === 'rule' && kinds.slice(index + 1).find((next) => next !== 'blank') === 'text';
  });
  return behind >= 0 && kinds.slice(behind).includes('text') ? { from: behind, to: kinds.length } : null;
}

function kindsOf({ lines, verbatim, headingLines }: NoteMap, { from, to }: LineRange): Kind[] {
  const kinds: Kind[] = [];
  for (let line = from; line < to; line++) {
    const text = lines[line] ?? '';
    const before = kinds.at(-1);
    const marker = entryOf(text)?.marker;
    const isOpen = before !== undefined && before !== 'blank';
    if (verbatim[line] !== -1) kinds.push('other');
    else if (isBlankLine(text)) kinds.push('blank');
    else if (headingLines.has(line)) kinds.push('heading');
    else if (isRule(text) && !(before === 'text' && isUnderline(text))) kinds.push('rule');
    else if (marker && (before !== 'text' || mayInterruptProse(marker))) kinds.push('list');
    else if (isOpen && before !== 'heading' && before !== 'rule') kinds.push(before);
    else if (/^\s/.test(text) && kinds.findLast((kind) => kind !== 'blank') === 'list') kinds.push('list');
    else kinds.push(/^[|>]/.test(text) ? 'other' : 'text');
  }
  return kinds;
}

/** Removes ranges of lines, and blank lines that would then be doubled. */
export function withoutRanges(note: NoteMap, range: LineRange, dropped: readonly LineRange[]): Change[] {
  const isDropped = (line: number): boolean => dropped.some((each) => isWithin(each, line));
  const changes: Change[] = [];
  for (let from = range.from; from < range.to; from++) {
    if (!isDropped(from)) continue;
    let to = from;
    const isBelowBlank = from === range.from || isBlankLine(note.lines[from - 1]);
    while (to < range.to && (isDropped(to) || (isBelowBlank && isBlankLine(note.lines[to])))) to++;
    let start = from;
    while (to === range.to && start > range.from && isBlankLine(note.lines[start - 1])) start--;
    const joins = !isBelowBlank && to < range.to && !isBlankLine(note.lines[to]);
    changes.push({ from: note.offsets[start] ?? 0, to: note.offsets[to] ?? 0, insert: joins ? note.newline : '' });
    from = to;
  }
  return changes;
}
