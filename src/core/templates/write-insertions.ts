import type { Change, Edit } from '../edit';
import { isBlankLine } from './blocks';
import type { NoteMap } from './note-map';
import type { Insertion } from './place-items';

const LIST_LINE = /^[\s>]*(?:[-*+]|\d+[.)])[ \t]|^[\s>]*(?: {2}|\t)\S/;
const QUOTE = /^[\s>]*>/;
const HTML_START = /^ {0,3}</;
const FIRST_ITEM = /^[\s>]*(?:[-*+]|\d+[.)]) \[ \] /m;

/** The edit that puts the insertions into the note, with blank lines around them; the cursor goes to the first new item. */
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
  const [first] = insertions;
  const last = insertions.at(-1);
  const pieces = insertions.flatMap((insertion, index) => {
    const joins = insertion.isList && insertions[index - 1]?.isList;
    const piece = insertion.blocks.map((block) => `${block}\n`).join('\n');
    return index === 0 || joins ? [piece] : ['\n', piece];
  });
  if (first) pieces.unshift(...(isHtml(note, line - 1) ? ['\n'] : blankBeside(note.lines[line - 1], first)));
  if (last) pieces.push(...blankBeside(note.lines[line], last));
  if (line === note.lines.length && note.isUnterminated) pieces.unshift('\n');
  const at = note.offsets[line] ?? 0;
  return { from: at, to: at, insert: pieces.join('').replace(/\n/g, note.newline) };
}

/** Whether a line is part of HTML, which goes on up to a blank line. */
function isHtml({ lines, opaque }: NoteMap, line: number): boolean {
  return HTML_START.test(lines[opaque[line] ?? -1] ?? '') && !isBlankLine(lines[line]);
}

/** Items may touch other items; everything else has a blank line between it and its neighbour, which splits no quote. */
function blankBeside(neighbour: string | undefined, { isList, blocks }: Insertion): string[] {
  if (neighbour === undefined || isBlankLine(neighbour) || (isList && LIST_LINE.test(neighbour))) return [];
  const quote = QUOTE.test(neighbour) ? QUOTE.exec(blocks[0] ?? '')?.[0] : '';
  return [`${quote ?? ''}\n`];
}

/** Offset, in the text after the changes, of the first new item's text; of the first change where no item is new. */
function cursorIn(changes: readonly Change[]): number {
  let shift = 0;
  for (const { from, insert } of changes) {
    const item = FIRST_ITEM.exec(insert);
    if (item) return from + shift + item.index + item[0].length;
    shift += insert.length;
  }
  return changes[0]?.from ?? 0;
}
