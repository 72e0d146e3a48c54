import type { Change } from '../edit';
import type { LocatedProperty } from './located-property';
import type { PropertyValue } from './yaml';
import { anchorEnd, lineEnd, nextLine, plainEnd, skipBlanks, valueStart } from './yaml-source';
import type { Range } from './yaml-source';
import { listLines, yamlText } from './yaml-text';
import type { Quote } from './yaml-text';

/** What is to be changed, and what the property reads as afterwards. */
export interface Rewrite {
  readonly changes: readonly Change[];
  readonly value: unknown;
}

/** Writes a whole value in place of the one that is there. */
export function writeValue(property: LocatedProperty, value: PropertyValue): Rewrite {
  const { source, style, yaml } = property;
  if (typeof value !== 'object' || value === null) {
    const written = value === null ? '' : yamlText(value, yaml, { quote: quoteOf(property) });
    return { changes: [replaceSource(property, written)], value };
  }
  if (source.kind === 'flow-list' || value.length === 0) {
    const entries = value.map((entry) => yamlText(entry, yaml, { inFlow: true }));
    return { changes: [replaceSource(property, `[${entries.join(', ')}]`)], value };
  }
  const entries = value.map((entry) => yamlText(entry, yaml));
  return { changes: [replaceSource(property, '', listLines(entries, style))], value };
}

/** The quotes a property's value is written in. */
export function quoteOf({ text, source }: LocatedProperty): Quote {
  return source.kind === 'inline' ? quoteAt(text, source.from) : '';
}

/** The quotes that open at an offset. */
export function quoteAt(text: string, at: number): Quote {
  const char = text[at];
  return char === '"' || char === "'" ? char : '';
}

/** Puts `inline` on the key's line and `below` on those after it in place of the value; comments stay. */
export function replaceSource(property: LocatedProperty, inline: string, below = ''): Change {
  const { text, source, lines } = property;
  const from = anchorEnd(text, lines.colonEnd);
  if (source.kind === 'inline' || source.kind === 'flow-list') return replaceInline(text, from, source, inline, below);
  const keyLineEnd = lineEnd(text, lines.colonEnd);
  const start = valueStart(text, lines.colonEnd);
  const comment = text.slice(plainEnd(text, start, keyLineEnd), keyLineEnd).trim();
  const keyLine = [inline, comment].map((part) => part && ` ${part}`).join('');
  const isTextBlock = source.kind === 'lines' && '|>'.includes(text[start] ?? ' ');
  const comments = isTextBlock ? '' : commentLines(text, keyLineEnd, lines.to);
  return { from, to: Math.max(keyLineEnd, lines.to), insert: keyLine + comments + below };
}

/** A value alone is replaced between the blanks around it; a list takes the rest of the line below the key. */
function replaceInline(text: string, head: number, { from, to }: Range, inline: string, below: string): Change {
  if (below !== '') {
    const end = lineEnd(text, to);
    return { from: head, to: end, insert: text.slice(to, end) + below };
  }
  return inline === '' ? { from: head, to, insert: '' } : { from, to, insert: inline };
}

/** The lines that are all comment, each with the line break before it. */
function commentLines(text: string, from: number, to: number): string {
  let comments = '';
  for (let at = from; at < to; at = lineEnd(text, nextLine(text, at))) {
    const line = nextLine(text, at);
    if (text[skipBlanks(text, line)] === '#') comments += text.slice(at, lineEnd(text, line));
  }
  return comments;
}
