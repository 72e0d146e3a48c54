import { applyEdit, type Change } from '../edit';
import { opensComment, opensFence, opensFormula } from '../markdown/lines';
import { type Block, readBlocks } from '../markdown/blocks';
import type { NoteMap } from '../templates/note-map';

/**
 * The note with all lines that conversion leaves alone as verbatim ones: besides what hides headings and items also
 * indented code, tables, and the lines of a paragraph in which a comment or formula goes on, or what a person means for
 * a fence.
 */
export function withVerbatim(note: NoteMap): NoteMap {
  const verbatim = [...note.verbatim];
  const body = bodyLineOf(note);
  const mark = (from: number, to: number): void => {
    for (let line = from; line < to; line += 1) if (verbatim[line] === -1) verbatim[line] = from;
  };
  const visit = (block: Block): void => {
    const [line, endLine] = [block.line + body, block.endLine + body];
    if (block.kind === 'code' || block.kind === 'table' || block.kind === 'math') mark(line, endLine);
    if (block.kind === 'quote') block.blocks.forEach(visit);
    if (block.kind === 'list') block.entries.flat().forEach(visit);
    if (block.kind === 'paragraph') {
      const lines = block.text.split('\n');
      lines.forEach((_, index) => {
        const above = lines.slice(0, index).join('\n');
        if (index > 0 && [opensComment, opensFence, opensFormula].some((opens) => opens(above)))
          mark(line + index, line + index + 1);
      });
    }
  };
  readBlocks(note.lines.slice(body).join('\n')).forEach(visit);
  return { ...note, verbatim };
}

/** The first line after frontmatter. */
function bodyLineOf({ verbatim }: NoteMap): number {
  const bodyLine = verbatim.findIndex((first) => first !== 0);
  return verbatim[0] === 0 ? Math.max(bodyLine, 0) : 0;
}

/** Whether all code and tables of a note are still there, and in their order, after changes of its body. */
export function keepsCode(note: NoteMap, changes: readonly Change[]): boolean {
  const { lines, offsets } = note;
  const breakAfter = (at: number, line: string): string =>
    '\r\n'.slice(2 - (offsets[at + 1] ?? 0) + (offsets[at] ?? 0) + line.length);
  const text = lines.map((line, at) => line + breakAfter(at, line)).join('');
  const codeIn = (all: string): string[] =>
    codeOf(readBlocks(all.slice(offsets[bodyLineOf(note)]).replace(/\r\n?/g, '\n')));
  const kept = codeIn(applyEdit(text, { changes }));
  let next = 0;
  return codeIn(text).every((code) => {
    next = kept.indexOf(code, next) + 1;
    return next > 0;
  });
}

/** The code and the tables among blocks and in them, the rows of a table as text. */
function codeOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'code') return [block.text];
    if (block.kind === 'table') return [JSON.stringify(block.rows)];
    if (block.kind === 'quote') return codeOf(block.blocks);
    return block.kind === 'list' ? block.entries.flatMap(codeOf) : [];
  });
}
