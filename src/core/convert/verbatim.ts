import { opensComment, opensFence, opensFormula } from '../markdown/lines';
import type { Block } from '../markdown/block';
import { readBlocks } from '../markdown/blocks';
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
export function bodyLineOf({ verbatim }: NoteMap): number {
  const bodyLine = verbatim.findIndex((first) => first !== 0);
  return verbatim[0] === 0 ? Math.max(bodyLine, 0) : 0;
}
