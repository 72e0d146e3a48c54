import { opensComment, opensFence, opensFormula } from '../markdown/lines';
import { allBlocks } from '../markdown/block';
import { readBlocks } from '../markdown/blocks';
import type { NoteMap } from '../outline/note-map';
import { applyEdit, type Change } from '../edit';

/**
 * The note with all lines as verbatim that conversion leaves alone: besides those that hold no headings and items, also
 * indented code, tables, and lines of a paragraph in which a comment or formula goes on, or what was meant as a fence.
 */
export function withVerbatim(note: NoteMap): NoteMap {
  const body = bodyLineOf(note);
  const verbatim = [...note.verbatim];
  const mark = (from: number, to: number): void => {
    for (let line = from; line < to; line += 1) if (verbatim[line] === -1) verbatim[line] = from;
  };
  for (const block of allBlocks(readBlocks(note.lines.slice(body).join('\n')))) {
    const from = block.line + body;
    if (block.kind === 'code' || block.kind === 'table' || block.kind === 'math') mark(from, block.endLine + body);
    if (block.kind === 'paragraph') for (const at of goingOn(block.text)) mark(from + at, from + at + 1);
  }
  return { ...note, verbatim };
}

/** The first line after the frontmatter, or after any verbatim block that the note begins with. */
function bodyLineOf({ verbatim }: NoteMap): number {
  return verbatim[0] === 0
    ? Math.max(
        verbatim.findIndex((first) => first !== 0),
        0,
      )
    : 0;
}

/** The lines of a paragraph in which a comment, formula, or fence from above goes on. */
function goingOn(paragraph: string): number[] {
  const lines = paragraph.split('\n');
  return lines.flatMap((_, at) => {
    const above = lines.slice(0, at).join('\n');
    return [opensComment, opensFence, opensFormula].some((opens) => opens(above)) ? [at] : [];
  });
}

/** What conversion changes in one list, in order. */
export interface ListChanges {
  readonly all: Change[];
  /** The changes to what Markdown already reads as entries. */
  readonly own: Change[];
}

/**
 * The changes that leave all code and tables as they are: all of them, or else for each list all, those to Markdown's
 * own entries, or none. A new entry may take in code below it as text, since code is indented by four columns more than
 * what it is in (CommonMark 0.31, section 4.4).
 */
export function keepingCode(note: NoteMap, lists: readonly ListChanges[]): Change[] {
  const all = lists.flatMap((list) => list.all);
  const keeps = codeKeeperOf(note);
  if (keeps(all)) return all;
  const kept: Change[] = [];
  for (const { all: whole, own } of lists) {
    const most = [whole, own].find((changes) => keeps([...kept, ...changes]));
    kept.push(...(most ?? []));
  }
  return kept;
}

/** Tells whether a note's code and tables are still there, in their order, after changes to its body. */
function codeKeeperOf(note: NoteMap): (changes: readonly Change[]) => boolean {
  const { text, offsets, verbatim } = note;
  const body = bodyLineOf(note);
  if (verbatim.slice(body).every((block) => block === -1)) return () => true;
  const codeIn = (all: string): string[] => codeOf(all.slice(offsets[body]).replace(/\r\n?/g, '\n'));
  const code = codeIn(text);
  return (changes) => {
    const kept = codeIn(applyEdit(text, { changes }));
    let next = 0;
    return code.every((each) => {
      next = kept.indexOf(each, next) + 1;
      return next > 0;
    });
  };
}

/** The code and the tables in a text, each as a text. */
function codeOf(text: string): string[] {
  return allBlocks(readBlocks(text)).flatMap((block) => {
    if (block.kind === 'code') return [block.text];
    return block.kind === 'table' ? [JSON.stringify(block.rows)] : [];
  });
}
