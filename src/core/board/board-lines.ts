import type { NoteSummary } from '../note';
import type { BoardGroup } from './board-groups';

/** A line of the table: the head of a group, or a note. */
interface BoardLine {
  readonly group: BoardGroup | null;
  readonly note: NoteSummary | null;
}

interface Block {
  readonly group: BoardGroup | null;
  readonly notes: readonly NoteSummary[];
  /** The line of its first note. */
  readonly start: number;
}

const NOTHING: BoardLine = { group: null, note: null };

/** The table's lines, found by number without a list of them all. */
export class BoardLines {
  readonly count: number;
  private readonly blocks: readonly Block[];

  private constructor(groups: readonly { group: BoardGroup | null; notes: readonly NoteSummary[] }[]) {
    let line = 0;
    this.blocks = groups.map(({ group, notes }) => {
      const start = line + (group ? 1 : 0);
      line = start + notes.length;
      return { group, notes, start };
    });
    this.count = line;
  }

  static ofNotes(notes: readonly NoteSummary[]): BoardLines {
    return new BoardLines([{ group: null, notes }]);
  }

  /** Each group's head, then its notes unless it is folded. */
  static ofGroups(groups: readonly BoardGroup[], folded: readonly string[]): BoardLines {
    const closed = new Set(folded);
    return new BoardLines(groups.map((group) => ({ group, notes: closed.has(group.key) ? [] : group.notes })));
  }

  at(line: number): BoardLine {
    const block = this.blocks[this.blockAt(line)];
    if (!block) return NOTHING;
    return { group: block.group, note: block.notes[line - block.start] ?? null };
  }

  /** The first line of a note; -1 if it isn't shown. */
  lineOf(path: string): number {
    for (const { notes, start } of this.blocks) {
      const index = notes.findIndex((note) => note.path === path);
      if (index >= 0) return start + index;
    }
    return -1;
  }

  /** The paths from one line to another, both included, whichever comes first. */
  pathsBetween(first: number, last: number): string[] {
    const paths: string[] = [];
    for (let line = Math.min(first, last); line <= Math.max(first, last); line += 1) {
      const { note } = this.at(line);
      if (note) paths.push(note.path);
    }
    return paths;
  }

  private blockAt(line: number): number {
    let from = 0;
    let to = this.blocks.length - 1;
    while (from < to) {
      const middle = (from + to + 1) >> 1;
      const block = this.blocks[middle];
      if (block && block.start - (block.group ? 1 : 0) <= line) from = middle;
      else to = middle - 1;
    }
    return from;
  }
}
