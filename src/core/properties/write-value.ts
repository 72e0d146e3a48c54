import type { Change } from '../edit';
import type { LocatedProperty } from './located-property';
import type { PropertyValue } from './yaml';
import { lineEnd, nextLine, plainEnd, skipBlanks } from './yaml-source';
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
    const written = value === null ? '' : yamlText(value, { quote: quoteOf(property), inFlow: false }, yaml);
    return { changes: [replaceSource(property, written)], value };
  }
  if (source.kind === 'flow-list' || value.length === 0) {
    const entries = value.map((entry) => yamlText(entry, { quote: '', inFlow: true }, yaml));
    return { changes: [replaceSource(property, `[${entries.join(', ')}]`)], value };
  }
  const entries = value.map((entry) => yamlText(entry, { quote: '', inFlow: false }, yaml));
  return { changes: [replaceSource(property, '', listLines(entries, style))], value };
}

export function quoteOf({ text, source }: LocatedProperty): Quote {
  return source.kind === 'inline' ? quoteAt(text, source.from) : '';
}

export function quoteAt(text: string, at: number): Quote {
  const char = text[at];
  return char === '"' || char === "'" ? char : '';
}

/** Puts `inline` on the key's line and `below` on those after it in place of the value; comments stay. */
export function replaceSource(property: LocatedProperty, inline: string, below = ''): Change {
  const { text, source, lines } = property;
  const head = headEnd(text, lines.colonEnd);
  const behindKey = inline === '' ? '' : ` ${inline}`;
  if (source.kind === 'inline' || source.kind === 'flow-list') {
    if (below === '') return inline === '' ? { from: head, to: source.to, insert: '' } : { from: source.from, to: source.to, insert: inline };
    const end = lineEnd(text, source.to);
    return { from: head, to: end, insert: text.slice(source.to, end) + below };
  }
  const keyLineEnd = lineEnd(text, lines.colonEnd);
  const comment = text.slice(plainEnd(text, head, keyLineEnd), keyLineEnd).trimEnd();
  if (source.kind === 'blank') return { from: head, to: keyLineEnd, insert: behindKey + comment + below };
  const comments = text[skipBlanks(text, head)] === '|' || text[skipBlanks(text, head)] === '>' ? '' : commentLines(text, keyLineEnd, lines.to);
  return { from: head, to: lines.to, insert: behindKey + comment + comments + below };
}

/** Offset behind the colon and an anchor or tag. */
function headEnd(text: string, colonEnd: number): number {
  const from = skipBlanks(text, colonEnd);
  if (text[from] !== '&' && text[from] !== '!') return colonEnd;
  let at = from;
  while (!/\s/.test(text[at] ?? ' ')) at++;
  return headEnd(text, at);
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
