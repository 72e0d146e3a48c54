import type { ListEntry } from './skeleton';

interface OpenEntry {
  readonly entry: ListEntry;
  /** How many quotes and list items there are with it. */
  readonly containers: number;
}

/** Keeps the entries of a note's lists while it is scanned. */
export class EntryRecorder {
  readonly entries: ListEntry[] = [];
  /** Those around the line being read, from the outermost in. */
  private readonly open: OpenEntry[] = [];
  /** The last entry of an ordered list at the top level, and what follows its number, as a character code. */
  private last: { readonly entry: ListEntry; readonly delimiter: number } | null = null;
  /** First of the blank lines just above; -1 where the line above holds something. */
  private blankLine = -1;

  readBlank(line: number): void {
    if (this.blankLine < 0) this.blankLine = line;
  }

  readFilled(): void {
    this.blankLine = -1;
  }

  /**
   * An entry begins in `containers` quotes and list items; its first line's text is from `from` to `to`.
   * @param delimiter what follows its number; 0 for a bullet.
   */
  start(line: number, from: number, to: number, containers: number, delimiter: number): void {
    const isOutline = containers === 0 && delimiter > 0;
    const list = isOutline ? this.listAt(line, delimiter) : -1;
    const entry = { line, endLine: line + 1, from, to, depth: this.open.length, list };
    if (isOutline) this.last = { entry, delimiter };
    this.open.push({ entry, containers: containers + 1 });
    this.entries.push(entry);
  }

  /** All but the outer `containers` are closed; `line` is the first that is not in them. */
  close(containers: number, line: number): void {
    const endLine = this.filledEnd(line);
    for (let at = this.open.length - 1; at >= 0; at -= 1) {
      const innermost = this.open[at];
      if (innermost === undefined || innermost.containers <= containers) return;
      innermost.entry.endLine = endLine;
      this.open.pop();
    }
  }

  /** The list that the last entry is in where an entry at `line` goes on with it, else a new one. */
  private listAt(line: number, delimiter: number): number {
    const { last } = this;
    const goesOn = last?.delimiter === delimiter && last.entry.endLine === this.filledEnd(line);
    return goesOn ? last.entry.list : this.entries.length;
  }

  /** First line after the last line above `line` that is not blank. */
  private filledEnd(line: number): number {
    return this.blankLine < 0 ? line : this.blankLine;
  }
}
