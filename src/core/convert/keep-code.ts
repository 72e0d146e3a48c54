import { applyEdit, type Change } from '../edit';
import type { Block } from '../markdown/block';
import { readBlocks } from '../markdown/blocks';
import type { NoteMap } from '../templates/note-map';
import { bodyLineOf } from './verbatim';

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
  const { lines, offsets, verbatim } = note;
  const body = bodyLineOf(note);
  if (verbatim.slice(body).every((block) => block === -1)) return () => true;
  const breakAfter = (at: number, line: string): string =>
    '\r\n'.slice(2 - (offsets[at + 1] ?? 0) + (offsets[at] ?? 0) + line.length);
  const text = lines.map((line, at) => line + breakAfter(at, line)).join('');
  const codeIn = (all: string): string[] => codeOf(readBlocks(all.slice(offsets[body]).replace(/\r\n?/g, '\n')));
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

/** The code and the tables among blocks and in them, the rows of a table as text. */
function codeOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'code') return [block.text];
    if (block.kind === 'table') return [JSON.stringify(block.rows)];
    if (block.kind === 'quote') return codeOf(block.blocks);
    return block.kind === 'list' ? block.entries.flatMap(codeOf) : [];
  });
}
