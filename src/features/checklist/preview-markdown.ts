import type { Edit } from '../../core/edit';
import { inlineText } from '../../core/markdown/inline';
import { blanksOf, headingText, isHeading, LIST_MARKER } from '../../core/markdown/lines';
import type { Phase } from '../../core/outline/outline';
import { findFrontmatter } from '../../core/properties/frontmatter';
import { insertionStrings } from './strings';

/** What an insertion adds to a note, as Markdown for the preview. */
interface PreviewMarkdown {
  /** Lines of new properties. */
  readonly properties: readonly string[];
  readonly markdown: string;
}

const NEW_ITEM = new RegExp(`^[\\s>]*${LIST_MARKER}\\s+\\[ \\] `, 'gm');
const PUNCTUATION = /[!-/:-@[-`{-~]/g;

/** How many items an insertion adds. */
export const addedItems = ({ changes }: Edit): number =>
  changes
    .map(({ insert }) => insert)
    .join('\n')
    .match(NEW_ITEM)?.length ?? 0;

/**
 * The parts of the checklist, and the new properties separately. A part that goes into a phase of the note is preceded by
 * that phase's name.
 * @param phases those of the note's text
 */
export function previewMarkdown(text: string, { changes }: Edit, phases: readonly Phase[]): PreviewMarkdown {
  const behindProperties = findFrontmatter(text)?.to ?? -1;
  const parts = changes.map((change) =>
    change.from <= behindProperties
      ? { properties: change.insert, markdown: '' }
      : withoutBlock(change.insert, (insert) => inContext(text, change.from, outdented(insert), phases)),
  );
  return {
    properties: parts.flatMap(({ properties }) => properties.split('\n').filter((line) => line.trim() !== '')),
    markdown: parts.flatMap(({ markdown }) => (markdown === '' ? [] : [markdown])).join('\n\n'),
  };
}

/** A note without properties gets the block in the same insertion as what goes to its beginning. */
function withoutBlock(insert: string, shown: (insert: string) => string) {
  const block = findFrontmatter(insert);
  if (!block) return { properties: '', markdown: shown(insert) };
  return { properties: insert.slice(block.from, block.to), markdown: insert.slice(block.end).trim() };
}

/** Without blank lines around it and without its first line's indent, which alone would make it code. */
function outdented(insert: string): string {
  const lines = insert
    .replace(/^\s*\n/, '')
    .trimEnd()
    .split('\n');
  const indent = blanksOf(lines[0]);
  return lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)).join('\n');
}

/** What is inserted, below the names of the headings it goes under. A whole phase needs none. */
function inContext(text: string, from: number, insert: string, phases: readonly Phase[]): string {
  const headings = headingsAbove(text.slice(0, from), insert, phases).filter((heading) => heading !== '');
  return headings.length === 0 ? insert : `${insertionStrings.under(headings.map(escaped))}\n\n${insert}`;
}

/** The phase, and for items the section too; the last heading if the note has no phases. */
function headingsAbove(above: string, insert: string, phases: readonly Phase[]): string[] {
  const [level = ''] = /^#*/.exec(insert) ?? [];
  const lines = above.split('\n');
  const line = above === '' || above.endsWith('\n') ? lines.length - 1 : lines.length;
  const phase = phases.findLast((each) => each.line < line && line <= each.endLine && each.level > 0);
  if (level !== '') return phase && level.length > phase.level ? [phase.title] : [];
  if (!phase) return [inlineText(headingText(lines.findLast(isHeading) ?? '') ?? '')];
  return [phase.title, phase.sections.findLast((section) => section.line < line)?.title ?? ''];
}

/** For naming a heading: its characters stay text. */
const escaped = (heading: string): string => heading.replace(PUNCTUATION, '\\$&');
