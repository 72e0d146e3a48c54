import type { Change, Edit } from '../edit';
import { blanksBefore, columnsBefore, LIST_MARKER } from '../markdown/lines';
import type { OpenBlocks, OpenContainer } from '../markdown/skeleton';
import { containersOf, isBlankLine, type NoteMap } from '../outline/note-map';

/** Markdown that goes before a line of the note. */
export interface Insertion {
  readonly line: number;
  /** Pieces to be separated by blank lines; `\n` within them. */
  readonly blocks: readonly string[];
  /** Whether it is items, which can be right beside other items. */
  readonly isList: boolean;
  /** How many quotes and list entries of the note it is in. */
  readonly inside: number;
}

const LIST_LINE = new RegExp(`^[\\s>]*(?:${LIST_MARKER}(?:[ \\t]|$)|(?: {2}|\\t)\\S)`);
const EMPTY_ENTRY = new RegExp(`^[\\s>]*${LIST_MARKER}[ \\t]*$`);
const QUOTE = /^[\s>]*>/;
const INDENT = /^ {2,3}(?=\S)/;
const FILLED_BLANKS = /^[ \t]*(?=.)/;
/** A tab as spaces, since after spaces it wouldn't reach as far. */
const TAB = '    ';
const NUMBERED = /^[\s>]*\d/;
const NOTHING_OPEN: OpenBlocks = { containers: [], leaf: null };
const FIRST_ITEM = new RegExp(`^[\\s>]*${LIST_MARKER} \\[ \\] `, 'm');

/** The edit that puts insertions into the note, with blank lines around them; the cursor goes to the first new item. */
export function writeInsertions(note: NoteMap, insertions: readonly Insertion[]): Edit {
  const lines = [...new Set(insertions.map(({ line }) => line))].sort((a, b) => a - b);
  const changes = lines.map((line) =>
    changeAt(
      note,
      line,
      insertions.filter((insertion) => insertion.line === line),
    ),
  );
  if (changes.length === 0) return { changes };
  return { changes, cursor: cursorIn(changes) };
}

function changeAt(note: NoteMap, line: number, insertions: readonly Insertion[]): Change {
  // The innermost first, since what is further out closes what is open above.
  const inOrder = [...insertions].sort((a, b) => b.inside - a.inside || indentOf(b) - indentOf(a));
  const [first] = inOrder;
  const last = inOrder.at(-1);
  const written = textOf(inOrder);
  const text = besideBelow(note, line, written);
  const above = first ? blankAbove(note, line - 1, { ...first, isList: first.isList && text === written }) : '';
  const below = last ? blankBelow(note, line, last) : '';
  const end = line === note.lines.length && note.isUnterminated ? '\n' : '';
  const at = note.offsets[line] ?? 0;
  return { from: at, to: at, insert: `${end}${above}${text}${below}`.replace(/\n/g, note.newline) };
}

const indentOf = ({ blocks }: Insertion): number => columnsBefore(blocks[0] ?? '').length;

/** The insertions at one line as text. */
function textOf(insertions: readonly Insertion[]): string {
  const pieces = insertions.map(({ blocks, isList }, index) => {
    const joins = index === 0 || (isList && insertions[index - 1]?.isList);
    return `${joins ? '' : '\n'}${blocks.map((block) => `${block}\n`).join('\n')}`;
  });
  return pieces.join('');
}

/** The text with its last list indented as far as what is below, or else that would become part of the list. */
function besideBelow(note: NoteMap, line: number, text: string): string {
  const below = note.lines.findIndex((other, index) => index >= line && !isBlankLine(other));
  const begun = containersOf(note, below).find((container) => container.line === below);
  const indent = begun?.isQuote === false ? '' : (INDENT.exec(note.lines[below] ?? '')?.[0] ?? '');
  const lines = text.split('\n');
  const block = lines.lastIndexOf('', -2) + 1;
  const from = lines.findIndex((other, index) => index >= block && isLessIndented(other, indent));
  if (from < 0) return text;
  const more = indent.slice(blanksBefore(lines[from] ?? '').length);
  return lines
    .map((other, index) =>
      index < from ? other : other.replace(FILLED_BLANKS, (blanks) => more + blanks.replace(/\t/g, TAB)),
    )
    .join('\n');
}

const isLessIndented = (line: string, indent: string): boolean => {
  const own = blanksBefore(line);
  return own !== indent && indent.startsWith(own);
};

/** Items can touch the list that they go on with; anything else has a blank line between it and its neighbor. */
function blankAbove(note: NoteMap, line: number, insertion: Insertion): string {
  const text = note.lines[line];
  const isList = insertion.isList && LIST_LINE.test(text ?? '');
  const goesOn = isList && canFollow(note.open[line], insertion, EMPTY_ENTRY.test(text ?? ''));
  return isBlankLine(text) || goesOn ? '' : blankLine(insertion, containersOf(note, line));
}

/** Whether items can be right below: they close what is further in if it isn't empty, and a bullet ends a paragraph. */
function canFollow({ containers, leaf } = NOTHING_OPEN, { blocks, inside }: Insertion, isEmpty: boolean): boolean {
  if (containers.length !== inside) return containers.length > inside && !isEmpty;
  const isInEntry = containers.at(-1)?.isQuote === false;
  return isInEntry && (leaf === null || (leaf === 'paragraph' && !NUMBERED.test(blocks[0] ?? '')));
}

function blankBelow(note: NoteMap, line: number, insertion: Insertion): string {
  const goesOn = insertion.isList && beginsEntry(note, line);
  return isBlankLine(note.lines[line]) || goesOn ? '' : blankLine(insertion, containersOf(note, line));
}

const beginsEntry = (note: NoteMap, line: number): boolean =>
  containersOf(note, line).some((container) => container.line === line && !container.isQuote);

/** A blank line that doesn't split a quote. */
function blankLine({ blocks }: Insertion, neighbour: readonly OpenContainer[]): string {
  const quote = neighbour.some(({ isQuote }) => isQuote) ? QUOTE.exec(blocks[0] ?? '')?.[0] : '';
  return `${quote ?? ''}\n`;
}

/** The offset, after the changes, of the first new item's text, or of the first change if there is no new item. */
function cursorIn(changes: readonly Change[]): number {
  let shift = 0;
  for (const { from, insert } of changes) {
    const item = FIRST_ITEM.exec(insert);
    if (item) return from + shift + item.index + item[0].length;
    shift += insert.length;
  }
  return changes[0]?.from ?? 0;
}
