import type { Edit } from '../../core/edit';
import { findFrontmatter } from '../../core/properties/frontmatter';
import { insertionStrings } from './strings';
import { inlineText } from '../../core/markdown/inline-text';
import { blanksOf, headingText, isHeading, LIST_MARKER } from '../../core/markdown/lines';

/** What an insertion adds to a note, as Markdown to be looked at. */
interface PreviewMarkdown {
  /** Lines of new properties. */
  readonly properties: readonly string[];
  readonly markdown: string;
  readonly items: number;
}

const NEW_ITEM = new RegExp(`^[\\s>]*${LIST_MARKER}\\s+\\[ \\] `, 'gm');
const PUNCTUATION = /[!-/:-@[-`{-~]/g;

/** The parts of the checklist, each below the heading it will stand under, and new properties apart from them. */
export function previewMarkdown(text: string, { changes }: Edit): PreviewMarkdown {
  const behindProperties = findFrontmatter(text)?.to ?? -1;
  const parts = changes.map((change) =>
    change.from <= behindProperties
      ? { properties: change.insert, markdown: '' }
      : withoutBlock(change.insert, (insert) => inContext(text, change.from, outdented(insert))),
  );
  const inserted = changes.map(({ insert }) => insert).join('\n');
  return {
    properties: parts.flatMap(({ properties }) => properties.split('\n').filter((line) => line.trim() !== '')),
    markdown: parts.flatMap(({ markdown }) => (markdown === '' ? [] : [markdown])).join('\n\n'),
    items: inserted.match(NEW_ITEM)?.length ?? 0,
  };
}

/** A note without properties gets its block together with what stands at its beginning. */
function withoutBlock(insert: string, shown: (insert: string) => string) {
  const block = findFrontmatter(insert);
  if (!block) return { properties: '', markdown: shown(insert) };
  return { properties: insert.slice(block.from, block.to), markdown: insert.slice(block.end).trim() };
}

/** Without blank lines around, and without the indent of its first line, which would make code of it on its own. */
function outdented(insert: string): string {
  const lines = insert
    .replace(/^\s*\n/, '')
    .trimEnd()
    .split('\n');
  const indent = blanksOf(lines[0]);
  return lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)).join('\n');
}

/** What begins with a heading says itself where it belongs; single items are shown with the heading above them. */
function inContext(text: string, from: number, insert: string): string {
  const [first = ''] = insert.split('\n', 1);
  if (isHeading(first)) return insert;
  const heading = headingText(text.slice(0, from).split('\n').findLast(isHeading) ?? '');
  return heading === null ? insert : `${insertionStrings.under(asPlainText(heading))}\n\n${insert}`;
}

/** A heading is only named here: whatever it holds stays text. */
function asPlainText(heading: string): string {
  return inlineText(heading).replace(PUNCTUATION, '\\$&');
}
