import * as commands from '@codemirror/commands';
import {
  EditorSelection,
  Transaction,
  type ChangeSpec,
  type EditorState,
  type TransactionSpec,
} from '@codemirror/state';
import { EditorView } from '@codemirror/view';

export interface EditorPosition {
  line: number;
  ch: number;
}

export interface EditorRange {
  from: EditorPosition;
  to?: EditorPosition;
}

interface EditorChange extends EditorRange {
  text: string;
}

interface EditorTransaction {
  replaceSelection?: string;
  changes?: EditorChange[];
  selections?: EditorRange[];
  selection?: EditorRange;
}

interface EditorSelectionOrCaret {
  anchor: EditorPosition;
  head?: EditorPosition;
}

const COMMANDS: Record<string, (view: EditorView) => boolean> = {
  goUp: commands.cursorLineUp,
  goDown: commands.cursorLineDown,
  goLeft: commands.cursorCharLeft,
  goRight: commands.cursorCharRight,
  goStart: commands.cursorDocStart,
  goEnd: commands.cursorDocEnd,
  goWordLeft: commands.cursorGroupLeft,
  goWordRight: commands.cursorGroupRight,
  indentMore: commands.indentMore,
  indentLess: commands.indentLess,
  newlineAndIndent: commands.insertNewlineAndIndent,
  swapLineUp: commands.moveLineUp,
  swapLineDown: commands.moveLineDown,
  deleteLine: commands.deleteLine,
};

/** Obsidian's editor interface over a CodeMirror 6 view. Positions are lines and characters from 0. */
export class Editor {
  constructor(readonly cm: EditorView) {}

  getDoc(): this {
    return this;
  }

  refresh(): void {
    this.cm.requestMeasure();
  }

  getValue(): string {
    return this.state.doc.toString();
  }

  setValue(content: string): void {
    this.cm.dispatch({ changes: { from: 0, to: this.state.doc.length, insert: content }, selection: { anchor: 0 } });
  }

  getLine(line: number): string {
    return line >= 0 && line < this.lineCount() ? this.state.doc.line(line + 1).text : '';
  }

  setLine(line: number, text: string): void {
    const { from, to } = this.state.doc.line(line + 1);
    this.cm.dispatch({ changes: { from, to, insert: text } });
  }

  lineCount(): number {
    return this.state.doc.lines;
  }

  lastLine(): number {
    return this.lineCount() - 1;
  }

  getRange(from: EditorPosition, to: EditorPosition): string {
    return this.state.sliceDoc(this.posToOffset(from), this.posToOffset(to));
  }

  getSelection(): string {
    const { from, to } = this.state.selection.main;
    return this.state.sliceDoc(from, to);
  }

  somethingSelected(): boolean {
    return this.state.selection.ranges.some((range) => !range.empty);
  }

  getCursor(side: 'from' | 'to' | 'head' | 'anchor' = 'head'): EditorPosition {
    return this.offsetToPos(this.state.selection.main[side]);
  }

  listSelections(): { anchor: EditorPosition; head: EditorPosition }[] {
    return this.state.selection.ranges.map(({ anchor, head }) => ({
      anchor: this.offsetToPos(anchor),
      head: this.offsetToPos(head),
    }));
  }

  setCursor(position: EditorPosition | number, ch = 0): void {
    const target = typeof position === 'number' ? { line: position, ch } : position;
    this.cm.dispatch({ selection: { anchor: this.posToOffset(target) } });
  }

  setSelection(anchor: EditorPosition, head = anchor): void {
    this.cm.dispatch({ selection: { anchor: this.posToOffset(anchor), head: this.posToOffset(head) } });
  }

  setSelections(ranges: EditorSelectionOrCaret[], main = 0): void {
    const selections = ranges.map(({ anchor, head }) =>
      EditorSelection.range(this.posToOffset(anchor), this.posToOffset(head ?? anchor)),
    );
    this.cm.dispatch({ selection: EditorSelection.create(selections, main) });
  }

  replaceSelection(text: string, origin?: string): void {
    this.cm.dispatch(this.state.replaceSelection(text), named(origin));
  }

  replaceRange(text: string, from: EditorPosition, to = from, origin?: string): void {
    this.cm.dispatch({
      changes: { from: this.posToOffset(from), to: this.posToOffset(to), insert: text },
      ...named(origin),
    });
  }

  /** One change, so one undo. Positions of changes are of the text before, those of selections of the text after. */
  transaction(given: EditorTransaction, origin?: string): void {
    const changes: ChangeSpec[] = (given.changes ?? []).map(({ text, from, to }) => ({
      from: this.posToOffset(from),
      to: this.posToOffset(to ?? from),
      insert: text,
    }));
    if (given.replaceSelection !== undefined) {
      for (const { from, to } of this.state.selection.ranges)
        changes.push({ from, to, insert: given.replaceSelection });
    }
    const after = this.state.update({ changes }).state;
    const ranges = given.selections ?? (given.selection ? [given.selection] : []);
    const spec: TransactionSpec = { changes, ...named(origin) };
    if (ranges.length > 0) {
      spec.selection = EditorSelection.create(
        ranges.map(({ from, to }) => EditorSelection.range(offsetOf(after, from), offsetOf(after, to ?? from))),
      );
    }
    this.cm.dispatch(spec);
  }

  processLines<T>(
    read: (line: number, text: string) => T | null,
    write: (line: number, text: string, value: T | null) => EditorChange | undefined,
    ignoreEmpty = true,
  ): void {
    const lines = Array.from({ length: this.lineCount() }, (_, line) => ({ line, text: this.getLine(line) }));
    const wanted = lines.filter(({ text }) => !ignoreEmpty || text.trim() !== '');
    const values = wanted.map(({ line, text }) => ({ line, text, value: read(line, text) }));
    const changes = values.flatMap(({ line, text, value }) => write(line, text, value) ?? []);
    this.transaction({ changes });
  }

  undo(): void {
    commands.undo(this.cm);
  }

  redo(): void {
    commands.redo(this.cm);
  }

  posToOffset(position: EditorPosition): number {
    return offsetOf(this.state, position);
  }

  offsetToPos(offset: number): EditorPosition {
    const line = this.state.doc.lineAt(Math.max(0, Math.min(this.state.doc.length, offset)));
    return { line: line.number - 1, ch: Math.max(0, Math.min(offset - line.from, line.length)) };
  }

  wordAt(position: EditorPosition): { from: EditorPosition; to: EditorPosition } | null {
    const word = this.state.wordAt(this.posToOffset(position));
    return word ? { from: this.offsetToPos(word.from), to: this.offsetToPos(word.to) } : null;
  }

  focus(): void {
    this.cm.focus();
  }

  blur(): void {
    this.cm.contentDOM.blur();
  }

  hasFocus(): boolean {
    return this.cm.hasFocus;
  }

  getScrollInfo(): { top: number; left: number } {
    return { top: this.cm.scrollDOM.scrollTop, left: this.cm.scrollDOM.scrollLeft };
  }

  scrollTo(x?: number | null, y?: number | null): void {
    if (typeof x === 'number') this.cm.scrollDOM.scrollLeft = x;
    if (typeof y === 'number') this.cm.scrollDOM.scrollTop = y;
  }

  scrollIntoView(range: EditorRange, center = false): void {
    const effects = EditorView.scrollIntoView(this.posToOffset(range.from), { y: center ? 'center' : 'nearest' });
    this.cm.dispatch({ effects });
  }

  exec(command: string): void {
    COMMANDS[command]?.(this.cm);
  }

  private get state(): EditorState {
    return this.cm.state;
  }
}

function offsetOf(state: EditorState, { line, ch }: EditorPosition): number {
  const found = state.doc.line(Math.max(1, Math.min(state.doc.lines, line + 1)));
  return Math.max(found.from, Math.min(found.to, found.from + ch));
}

function named(origin: string | undefined): TransactionSpec {
  return origin === undefined ? {} : { annotations: Transaction.userEvent.of(origin) };
}
