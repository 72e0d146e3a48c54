import type { Change, Edit } from './edit';

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

/** The pieces an edit leaves of a text; the last one is kept to `Infinity`, so that no length is needed. */
function piecesOf(edit: Edit): Piece[] {
  const pieces: Piece[] = [];
  let position = 0;
  for (const { from, to, insert } of edit.changes) {
    pieces.push({ from: position, to: from }, { insert });
    position = to;
  }
  return [...pieces, { from: position, to: Infinity }];
}

/** Reads the pieces of a text from its beginning on, so many characters at a time. */
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

/** The changes that lead from the original to the text the pieces make up. */
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

/** The one edit that does `first` and then `second`, which is made for the text that `first` leaves. */
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

/** Where an offset of the text before the edit lies after it. */
function mapOffset(offset: number | undefined, edit: Edit): number | undefined {
  if (offset === undefined) return undefined;
  let shift = 0;
  for (const { from, to, insert } of edit.changes) {
    if (from > offset) break;
    shift += insert.length - (Math.min(to, offset) - from);
  }
  return offset + shift;
}
