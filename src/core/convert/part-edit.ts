import { composeEdits } from '../compose-edits';
import { applyEdit, type Change, type Edit, NO_EDIT } from '../edit';
import type { OutlineOptions } from '../outline/outline';
import { mapNote, type NoteMap, type Stretch } from '../templates/note-map';

/** A part of a text that is changed in steps, which add up to one edit of the whole text. */
export class PartEdit {
  edit: Edit = NO_EDIT;
  private current: string;
  /** Characters behind the part. */
  private readonly behind: number;

  /** @param part offsets, at the beginnings of lines. */
  constructor(
    private readonly text: string,
    private readonly part: Stretch,
    private readonly options: OutlineOptions,
  ) {
    this.current = text;
    this.behind = text.length - part.to;
  }

  /** The part as it is by now. */
  get now(): string {
    return this.current.slice(this.part.from, this.current.length - this.behind);
  }

  /** Replaces the part by a text with as many lines; lines that are the same stay. */
  rewrite(after: string): void {
    const lines = after.split('\n');
    const changes: Change[] = [];
    let from = this.part.from;
    this.now.split('\n').forEach((line, index) => {
      const insert = lines[index] ?? '';
      if (insert !== line) changes.push({ from, to: from + line.length, insert });
      from += line.length + 1;
    });
    this.add(changes);
  }

  /** @param changesIn is given the whole text as it is by now, and the lines of the part. */
  change(changesIn: (note: NoteMap, range: Stretch) => Change[]): void {
    const note = mapNote(this.current, this.options);
    const lineAt = (offset: number): number => note.offsets.findIndex((start) => start >= offset);
    this.add(changesIn(note, { from: lineAt(this.part.from), to: lineAt(this.current.length - this.behind) }));
  }

  private add(changes: Change[]): void {
    this.edit = composeEdits(this.edit, { changes });
    this.current = applyEdit(this.text, this.edit);
  }
}
