import type { Change } from '../edit';
import type { LocatedProperty } from './located-property';
import { type BlockStyle, isYamlMap, jsonText, listLines, type PropertyValue, type Quote, yamlText } from './yaml';
import { anchorEnd, isBlank, lineEnd, type Range } from './yaml-source';

/** A YAML comment, from the blanks before its `#` to the end of its line. */
interface Comment extends Range {
  /** Whether its line has nothing else. */
  readonly isOwnLine: boolean;
}

/** In a value of several lines without quotes, a `#` may be a comment or text. */
const MAY_BE_COMMENT = /\s#/;

/** The comments in a property's lines; null if it isn't clear what is one. */
function commentsOf({ text, lines, source }: LocatedProperty): Comment[] | null {
  switch (source.kind) {
    case 'blank':
    case 'text-block':
      return commentsOutside(text, lines.colonEnd, lineEnd(text, lines.colonEnd), []);
    case 'inline':
      return commentsOutside(text, lines.colonEnd, lines.to, [source]);
    case 'flow-list':
      return commentsBetween(text, lines.colonEnd, lines.to, source.entries);
    case 'block-list':
      return commentsBetween(
        text,
        lines.colonEnd,
        lines.to,
        source.entries.map(({ value }) => value),
      );
  }
}

/** The comments among values; null if one of the values may hold a comment itself. */
export function commentsBetween(text: string, from: number, to: number, values: readonly Range[]): Comment[] | null {
  const isOpaque = (value: Range): boolean => {
    const source = text.slice(value.from, value.to);
    return source.includes('\n') && !/^["']/.test(source) && MAY_BE_COMMENT.test(source);
  };
  return values.some(isOpaque) ? null : commentsOutside(text, from, to, values);
}

function commentsOutside(text: string, from: number, to: number, values: readonly Range[]): Comment[] {
  const comments: Comment[] = [];
  let next = 0;
  for (let at = from; at < to; at++) {
    const value = values[next];
    if (value && at >= value.from) {
      at = Math.max(at, value.to);
      next += 1;
    }
    if (at < to && text[at] === '#' && /\s/.test(text[at - 1] ?? '')) {
      const end = lineEnd(text, at);
      const start = blanksStart(text, at);
      comments.push({ from: start, to: end, isOwnLine: text[start - 1] === '\n' });
      at = end;
    }
  }
  return comments;
}

function blanksStart(text: string, at: number): number {
  let start = at;
  while (isBlank(text[start - 1])) start--;
  return start;
}

/** The changes, and what the property reads as after them. */
export interface Rewrite {
  readonly changes: readonly Change[];
  readonly value: unknown;
}

/** Replaces a whole value; null if a mapping or comment would be lost. */
export function writeValue(property: LocatedProperty, value: PropertyValue): Rewrite | null {
  const { source, style, yaml } = property;
  if (holdsMapping(property)) return null;
  if (property.inJson) return rewrite(replaceSource(property, jsonText(value, yaml)), value);
  if (typeof value !== 'object' || value === null) {
    const written = value === null ? '' : yamlText(value, yaml, { quote: quoteOf(property) });
    return rewrite(replaceSource(property, written), value);
  }
  if (source.kind === 'flow-list' || value.length === 0) {
    const entries = value.map((entry) => yamlText(entry, yaml, { inFlow: true }));
    return rewrite(replaceSource(property, `[${entries.join(', ')}]`), value);
  }
  const entries = value.map((entry) => yamlText(entry, yaml));
  return rewrite(replaceSource(property, '', listLines(entries, style)), value);
}

const rewrite = (change: Change | null, value: unknown): Rewrite | null => change && { changes: [change], value };

const holdsMapping = ({ value }: LocatedProperty): boolean => isYamlMap(value) && Object.keys(value).length > 0;

/** The quotes around a property's value. */
export function quoteOf({ text, source }: LocatedProperty): Quote {
  return source.kind === 'inline' ? quoteAt(text, source.from) : '';
}

/** The quotes that open at an offset. */
export function quoteAt(text: string, at: number): Quote {
  const char = text[at];
  return char === '"' || char === "'" ? char : '';
}

/**
 * Replaces the value with `inline` on the key's line and `below` on the lines after it. Comments stay, the first one on
 * the key's line unless it has its own. Null if it isn't clear what is a comment.
 */
export function replaceSource(property: LocatedProperty, inline: string, below = ''): Change | null {
  const { text, source, lines, style } = property;
  const comments = commentsOf(property);
  if (comments === null) return null;
  const head = anchorEnd(text, lines.colonEnd);
  const keyLineEnd = lineEnd(text, lines.colonEnd);
  const isOneValue = source.kind === 'inline' || source.kind === 'flow-list';
  if (isOneValue && below === '' && comments.every(({ from, to }) => to <= source.from || from >= source.to)) {
    if (inline !== '') return { from: source.from, to: source.to, insert: inline };
    if (source.to <= keyLineEnd) return { from: head, to: source.to, insert: '' };
  }
  const [first] = comments;
  const onKeyLine = first?.isOwnLine === false ? text.slice(first.from, first.to) : '';
  const others = onKeyLine === '' ? comments : comments.slice(1);
  const keyLine = (inline && ` ${inline}`) + onKeyLine;
  const lowerLines = others.map((comment) => style.lineBreak + commentLine(text, comment, style)).join('');
  return { from: head, to: Math.max(keyLineEnd, lines.to), insert: keyLine + lowerLines + below };
}

/** A comment as a line of its own. */
export function commentLine(text: string, { from, to, isOwnLine }: Comment, { indent }: BlockStyle): string {
  const comment = text.slice(from, to);
  return isOwnLine ? comment : `${indent}  ${comment.trimStart()}`;
}
