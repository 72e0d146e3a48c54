import { opensComment, opensFence, opensFormula } from '../markdown/lines';
import { allBlocks } from '../markdown/block';
import { readBlocks } from '../markdown/blocks';
import type { NoteMap } from '../outline/note-map';
import { applyEdit, type Change } from '../edit';

/**
 * The note with all lines that conversion leaves alone as verbatim ones: besides what hides headings and items also
 * indented code, tables, and the lines of a paragraph in which a comment or formula goes on, or what a person means for
 * a fence.
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

/** The first line after the frontmatter, or after what else is verbatim from the first line on. */
function bodyLineOf({ verbatim }: NoteMap): number {
  return verbatim[0] === 0
    ? Math.max(
        verbatim.findIndex((first) => first !== 0),
        0,
      )
    : 0;
}

/** The lines of a paragraph in which a comment, formula, or fence goes on that begins above. */
function goingOn(paragraph: string): number[] {
  const lines = paragraph.split('\n');
  return lines.flatMap((_, at) => {
    const above = lines.slice(0, at).join('\n');
    return [opensComment, opensFence, opensFormula].some((opens) => opens(above)) ? [at] : [];
  });
}

/** What conversion changes in one list, in the order of its lines. */
export interface ListChanges {
  readonly all: Change[];
  /** Those of entries that Markdown reads as such already. */
  readonly own: Change[];
}

/**
 * As many changes as leave all code and tables code and tables: all of them, else of each list all, those of Markdown's
 * own entries, or none. What was no entry yet may take in code below it as text: code is indented by four columns more
 * than what it stands in (CommonMark 0.31, section 4.4).
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

/** Tells whether all code and tables of a note are still there, and in their order, after changes of its body. */
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

/** The code and the tables in a text, the rows of a table as one text. */
function codeOf(text: string): string[] {
  return allBlocks(readBlocks(text)).flatMap((block) => {
    if (block.kind === 'code') return [block.text];
    return block.kind === 'table' ? [JSON.stringify(block.rows)] : [];
  });
}
