import { answeredOutline } from '../answers/answered-outline';
import { readInline } from '../markdown/inline';
import { type Inline, textOf } from '../markdown/inline-nodes';
import { linesOf } from '../markdown/lines';
import { scanNote } from '../markdown/scan';
import type { Outline } from '../outline/outline';
import { findSpelling } from '../properties/frontmatter';

export const READINESS_KINDS = [
  'open-item',
  'unanswered-item',
  'placeholder',
  'empty-section',
  'unresolved-relation',
  'missing-property',
] as const;

/** Something that a note still lacks for a review. Plain data. */
export interface ReadinessFinding {
  readonly kind: (typeof READINESS_KINDS)[number];
  /** The phase it is in; empty outside all phases. */
  readonly phase: string;
  /** The item, the line, the heading, the link, or the property's name. */
  readonly text: string;
  /** Zero-based; null for what is in the properties. */
  readonly line: number | null;
}

/** What is known of the note besides its text. */
interface ReadinessFacts {
  readonly outline: Outline;
  /** Links of the relations that lead to no note, as written. */
  readonly unresolved: readonly string[];
  /** The names of the properties that the note has. */
  readonly properties: readonly string[];
  /** The names of those it should have. */
  readonly wanted: readonly string[];
}

/** Stands where words are to come, in capitals: `todo` in a sentence is a word. */
const PLACEHOLDER = /\b(?:TODO|TBD)\b|\?\?\?|\{\{[^{}]*\}\}/;

/**
 * What a note still lacks before somebody else reads it: open items, done ones without an answer, placeholders,
 * sections without a word, relations that lead nowhere and missing properties; in the order of the note, its properties
 * last.
 */
export function readinessOf(text: string, { outline, ...facts }: ReadinessFacts): readonly ReadinessFinding[] {
  const phaseAt = (at: number): string =>
    outline.phases.find(({ line, endLine }) => line <= at && at < endLine)?.title ?? '';
  const missing = facts.wanted.filter((name) => findSpelling(facts.properties, name) === undefined);
  return [
    ...[...itemFindings(text, outline), ...placeholders(text), ...sectionsWithoutWords(text)]
      .map((found): ReadinessFinding => ({ ...found, phase: phaseAt(found.line) }))
      .sort((one, other) => (one.line ?? 0) - (other.line ?? 0)),
    ...facts.unresolved.map((link) => inProperties('unresolved-relation', link)),
    ...missing.map((name) => inProperties('missing-property', name)),
  ];
}

const inProperties = (kind: ReadinessFinding['kind'], text: string): ReadinessFinding => {
  return { kind, phase: '', text, line: null };
};

interface Found {
  readonly kind: ReadinessFinding['kind'];
  readonly line: number;
  readonly text: string;
}

function itemFindings(text: string, outline: Outline): Found[] {
  const { phases, otherItems } = answeredOutline(text, outline);
  const lists = [...phases.flatMap(({ sections }) => sections.map(({ items }) => items)), otherItems];
  return lists.flatMap((items) =>
    items.flatMap(({ item, answer }, index): Found[] => {
      // Items nested below it are an answer too.
      const isParent = (items[index + 1]?.item.depth ?? 0) > item.depth;
      const { line, text: words } = item;
      if (item.state === 'open') return [{ kind: 'open-item', line, text: words }];
      const isUnanswered = item.state === 'done' && answer === '' && !isParent;
      return isUnanswered ? [{ kind: 'unanswered-item', line, text: words }] : [];
    }),
  );
}

/** Lines of the body that hold a placeholder outside code and comments. */
function placeholders(text: string): Found[] {
  const { verbatim, bodyLine } = scanNote(text);
  return linesOf(text).flatMap((words, line) => {
    if (line < bodyLine || !PLACEHOLDER.test(words)) return [];
    const isRead = verbatim.every((block) => line < block.line || line >= block.endLine);
    return isRead && PLACEHOLDER.test(textWithoutCode(readInline(words)))
      ? [{ kind: 'placeholder', line, text: words.trim() }]
      : [];
  });
}

const textWithoutCode = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => {
      if (node.kind === 'code') return '';
      return 'content' in node ? textWithoutCode(node.content) : textOf([node]);
    })
    .join('');

/**
 * The note's own headings with nothing but rules and blank lines between them and the next one of their level or above.
 */
function sectionsWithoutWords(text: string): Found[] {
  const headings = scanNote(text).headings.filter(({ containers }) => containers === 0);
  const lines = linesOf(text);
  return headings.flatMap(({ line, level, from, to }, index) => {
    const next = headings[index + 1];
    const below = lines.slice(line + 1, next?.line);
    const isEmpty = (next === undefined || next.level <= level) && below.every((one) => /^[\s=*_-]*$/.test(one));
    return isEmpty ? [{ kind: 'empty-section', line, text: text.slice(from, to) }] : [];
  });
}
