import type { Change } from '../edit';
import type { LocatedProperty } from './located-property';
import { type Comment, commentsOf } from './comments';
import { isYamlMap, type PropertyValue } from './yaml';
import { anchorEnd, lineEnd } from './yaml-source';
import { type BlockStyle, jsonText, listLines, type Quote, yamlText } from './yaml-text';

/** What is to be changed, and what the property reads as afterwards. */
export interface Rewrite {
  readonly changes: readonly Change[];
  readonly value: unknown;
}

/** Writes a whole value in place of the one that is there; null where a mapping or a comment would be lost. */
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

/** The quotes a property's value is written in. */
export function quoteOf({ text, source }: LocatedProperty): Quote {
  return source.kind === 'inline' ? quoteAt(text, source.from) : '';
}

/** The quotes that open at an offset. */
export function quoteAt(text: string, at: number): Quote {
  const char = text[at];
  return char === '"' || char === "'" ? char : '';
}

/**
 * Puts `inline` on the key's line and `below` on those after it in place of the value. The comments stay: the first one
 * on the key's line, unless it has a line of its own. Null where it isn't plain to see what is a comment.
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
