import { applyEdit, type Change, composeEdits, type Edit, NO_EDIT } from '../edit';
import type { OutlineOptions } from '../outline/outline';
import { type LineRange, mapNote, type NoteMap } from '../outline/note-map';
import { withVerbatim } from './verbatim';

/** A part of a text that is changed in steps, which add up to one edit of the whole text. */
export class PartEdit {
  edit: Edit = NO_EDIT;
  private current: string;
  /** Characters after the part. */
  private readonly behind: number;

  /** @param part offsets, at the beginnings of lines. */
  constructor(
    private readonly text: string,
    private readonly part: LineRange,
    private readonly options: OutlineOptions,
  ) {
    this.current = text;
    this.behind = text.length - part.to;
  }

  /** The part as it is by now. */
  get now(): string {
    return this.current.slice(this.part.from, this.current.length - this.behind);
  }

  /** @param changesIn is given the whole text as it is by now, and the lines of the part. */
  change(changesIn: (note: NoteMap, range: LineRange) => Change[]): void {
    const note = withVerbatim(mapNote(this.current, this.options));
    const lineAt = (offset: number): number => note.offsets.findIndex((start) => start >= offset);
    this.add(changesIn(note, { from: lineAt(this.part.from), to: lineAt(this.current.length - this.behind) }));
  }

  private add(changes: Change[]): void {
    this.edit = composeEdits(this.edit, { changes });
    this.current = applyEdit(this.text, this.edit);
  }
}
