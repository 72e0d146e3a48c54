import type { Change, Edit } from '../edit';
import { isBlankLine } from './blocks';
import type { NoteMap } from './note-map';
import type { Insertion } from './place-missing';

const LIST_LINE = /^[\s>]*(?:[-*+]|\d+[.)])[ \t]|^[\s>]*(?: {2}|\t)\S/;
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
  if (first && needsBlank(note.lines[line - 1], first)) pieces.unshift('\n');
  if (last && needsBlank(note.lines[line], last)) pieces.push('\n');
  if (line === note.lines.length && note.isUnterminated) pieces.unshift('\n');
  const at = note.offsets[line] ?? 0;
  return { from: at, to: at, insert: pieces.join('').replace(/\n/g, note.newline) };
}

/** Items may touch other items; everything else has a blank line between it and its neighbour. */
function needsBlank(neighbour: string | undefined, { isList }: Insertion): boolean {
  if (isBlankLine(neighbour)) return false;
  return !(isList && LIST_LINE.test(neighbour ?? ''));
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
