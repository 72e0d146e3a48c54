import type { ListEntry } from './skeleton';

/** Keeps the entries of the note's top-level ordered lists while it is scanned. */
export class EntryRecorder {
  entries: ListEntry[] = [];
  /** How many there are, kept or not. */
  count = 0;
  private isOn = false;
  private open: ListEntry | null = null;
  /** What stands behind the number of the last entry, as a character code. */
  private delimiter = 0;
  /** First of the blank lines just above; -1 where the line above holds something. */
  private blankLine = -1;

  /** Begins with a note; what is not asked for is not kept. */
  restart(isOn: boolean): void {
    this.isOn = isOn;
    this.entries = [];
    this.count = 0;
    this.blankLine = -1;
  }

  readBlank(line: number): void {
    if (this.blankLine < 0) this.blankLine = line;
  }

  readFilled(): void {
    this.blankLine = -1;
  }

  start(line: number, from: number, to: number, delimiter: number): void {
    this.count += 1;
    if (!this.isOn) return;
    const above = this.entries[this.entries.length - 1];
    const goesOn = above !== undefined && this.delimiter === delimiter && above.endLine === this.filledEnd(line);
    const list = goesOn ? above.list : this.entries.length;
    this.open = { line, endLine: line + 1, from, to, list, hasNested: false };
    this.delimiter = delimiter;
    this.entries.push(this.open);
  }

  /** A list begins in the open entry. */
  nest(): void {
    if (this.open !== null) this.open.hasNested = true;
  }

  /** `line` is the first that does not belong to the open entry. */
  close(line: number): void {
    if (this.open === null) return;
    this.open.endLine = this.filledEnd(line);
    this.open = null;
  }

  /** First line behind the last line above `line` that is not blank. */
  private filledEnd(line: number): number {
    return this.blankLine < 0 ? line : this.blankLine;
  }
}
