/** Replaces the characters from `from` to before `to` with `insert`. Offsets are in UTF-16 code units. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** What to change in a text, as plain data: changes in order, without overlaps, and where the cursor ends. */
export interface Edit {
  readonly changes: readonly Change[];
  /** Offset in the text after the edit. */
  readonly cursor?: number;
  /** Why an optional part of the plan isn't in it. */
  readonly leftOut?: Refusal;
}

/** Why nothing is written. The words for the user are in `strings.ts`. */
export type RefusalReason =
  | 'note-missing'
  | 'line-moved'
  | 'outline-would-change'
  | 'invalid-yaml'
  | 'script-frontmatter'
  | 'property-would-change'
  | 'several-values'
  | 'one-value-only'
  | 'unclosed-properties'
  | 'invalid-peer-reviews'
  | 'reviewer-missing'
  | 'no-link'
  | 'control-character'
  | 'note-changed'
  | 'write-failed';

export interface Refusal {
  readonly refused: RefusalReason;
  /** What exactly was in the way: a property's name, the YAML reader's message, a line. */
  readonly detail?: string;
}

export const NO_EDIT: Edit = { changes: [] };

/** Whether a plan or reader refused. */
export function isRefusal<T extends object>(value: T | Refusal): value is Refusal {
  return 'refused' in value;
}

/** The text after the edit. */
export function applyEdit(text: string, edit: Edit): string {
  let result = '';
  let position = 0;
  for (const { from, to, insert } of edit.changes) {
    result += text.slice(position, from) + insert;
    position = to;
  }
  return result + text.slice(position);
}

/** The edit that makes one text another: one change from the first to the last character that differs. */
export function editBetween(before: string, after: string): Edit {
  if (before === after) return NO_EDIT;
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { changes: [{ from: start, to: before.length - end, insert: after.slice(start, after.length - end) }] };
}

/** The edit that makes the edited text `text` again. */
export function invertEdit(text: string, edit: Edit): Edit {
  let shift = 0;
  const changes = edit.changes.map(({ from, to, insert }) => {
    const start = from + shift;
    shift += insert.length - (to - from);
    return { from: start, to: start + insert.length, insert: text.slice(from, to) };
  });
  return { changes };
}

/** One edit for `first`, and then `second` on the text that `first` leaves. */
export function composeEdits(first: Edit, second: Edit): Edit {
  const before = new PieceReader(piecesOf(first));
  const after: Piece[] = [];
  let position = 0;
  for (const { from, to, insert } of second.changes) {
    before.copy(from - position, after);
    before.skip(to - from);
    after.push({ insert });
    position = to;
  }
  before.copy(Infinity, after);
  const changes = changesOf(after);
  const cursor = second.cursor ?? mapOffset(first.cursor, second);
  return cursor === undefined ? { changes } : { changes, cursor };
}

/** Where an offset is after an edit. */
function mapOffset(offset: number | undefined, edit: Edit): number | undefined {
  if (offset === undefined) return undefined;
  let shift = 0;
  for (const { from, to, insert } of edit.changes) {
    if (from > offset) break;
    shift += insert.length - (Math.min(to, offset) - from);
  }
  return offset + shift;
}

/** A stretch of a text: kept from the original (`from` to `to`) or put in. */
interface Kept {
  readonly from: number;
  readonly to: number;
}
type Piece = Kept | { readonly insert: string };

const isKept = (piece: Piece): piece is Kept => 'from' in piece;
const lengthOf = (piece: Piece): number => (isKept(piece) ? piece.to - piece.from : piece.insert.length);

function cut(piece: Piece, start: number, end: number): Piece {
  return isKept(piece)
    ? { from: piece.from + start, to: piece.from + end }
    : { insert: piece.insert.slice(start, end) };
}

/** The pieces of a text after an edit; the last is kept to `Infinity`, so that no length is needed. */
function piecesOf(edit: Edit): Piece[] {
  const pieces: Piece[] = [];
  let position = 0;
  for (const { from, to, insert } of edit.changes) {
    pieces.push({ from: position, to: from }, { insert });
    position = to;
  }
  return [...pieces, { from: position, to: Infinity }];
}

/** Reads the pieces of a text from its beginning, some characters at a time. */
class PieceReader {
  private index = 0;
  private used = 0;

  constructor(private readonly pieces: readonly Piece[]) {}

  skip(length: number): void {
    this.copy(length, []);
  }

  copy(length: number, into: Piece[]): void {
    for (let left = length; left > 0;) {
      const piece = this.pieces[this.index];
      if (piece === undefined) break;
      const end = Math.min(this.used + left, lengthOf(piece));
      if (end > this.used) into.push(cut(piece, this.used, end));
      left -= end - this.used;
      this.used = end;
      if (end < lengthOf(piece) || end === Infinity) break;
      this.index += 1;
      this.used = 0;
    }
  }
}

/** The changes that make the original the text of the pieces. */
function changesOf(pieces: readonly Piece[]): Change[] {
  const changes: Change[] = [];
  let position = 0;
  let insert = '';
  for (const piece of pieces) {
    if (!isKept(piece)) {
      insert += piece.insert;
      continue;
    }
    if (piece.from > position || insert !== '') changes.push({ from: position, to: piece.from, insert });
    position = piece.to;
    insert = '';
  }
  return changes;
}
