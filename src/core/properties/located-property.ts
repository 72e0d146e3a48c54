import { findFrontmatter, type Frontmatter } from './frontmatter';
import { readJsonBlock } from './json-block';
import type { BlockStyle, YamlReader } from './yaml';
import {
  isBlank,
  lineEnd,
  nextLine,
  type PropertyLines,
  type PropertySource,
  quotedEnd,
  scanFlow,
  skipBlanks,
  sourceOf,
  valueStart,
} from './yaml-source';

/** A note's property: what it reads as, and how it is written. */
export interface LocatedProperty {
  readonly text: string;
  readonly lines: PropertyLines;
  readonly source: PropertySource;
  readonly value: unknown;
  readonly style: BlockStyle;
  readonly yaml: YamlReader;
  /** Whether the block is JSON, in which texts have quotes and lists have brackets. */
  readonly inJson: boolean;
}

/** Finds the property with that spelling; null if it isn't on lines of its own (`? key`, `{key: value}`). */
export function locate(text: string, spelling: string, value: unknown, yaml: YamlReader): LocatedProperty | null {
  const block = findFrontmatter(text);
  if (block === null) return null;
  const json = readJsonBlock(text, block);
  const all = json?.members ?? scanProperties(text, block, yaml);
  const lines = all.find(({ key }) => key === spelling);
  if (lines === undefined) return null;
  const source = 'source' in lines ? lines.source : sourceOf(text, lines);
  return { text, lines, source, value, style: blockStyle(text, json ? [] : all), yaml, inJson: json !== null };
}

/** The line breaks and indentation of a note's properties. */
export function blockStyle(text: string, all: readonly PropertyLines[]): BlockStyle {
  const [first] = all;
  const indent = first === undefined ? '' : text.slice(text.lastIndexOf('\n', first.from) + 1, first.from);
  const list = all.map((lines) => sourceOf(text, lines)).find(({ kind }) => kind === 'block-list');
  const listIndent = list?.kind === 'block-list' ? list.indent : `${indent}  `;
  return { lineBreak: lineBreakOf(text), indent, listIndent };
}

function lineBreakOf(text: string): string {
  const end = text.indexOf('\n');
  return end > 0 && text[end - 1] === '\r' ? '\r\n' : '\n';
}

/**
 * The properties of a block by its lines; without a `key:` at the block's indentation, a line belongs to the one above.
 */
export function scanProperties(text: string, block: Frontmatter, yaml: YamlReader): PropertyLines[] {
  const properties: PropertyLines[] = [];
  let indent = -1;
  let at = block.from;
  while (at < block.to) {
    const start = skipBlanks(text, at);
    const end = lineEnd(text, at);
    const current = properties.at(-1);
    const column = start - at;
    const isContent = start < end && text[start] !== '#';
    if (isContent && indent === -1) indent = column;
    const key = isContent && column <= indent ? readKey(text, start, end, yaml) : null;
    if (key !== null) {
      const to = Math.max(end, valueEnd(text, key.colonEnd, block.to));
      properties.push({ ...key, from: start, to: lineEnd(text, to) });
      at = to > end ? nextLine(text, to) : nextLine(text, at);
      continue;
    }
    if (current !== undefined && start < end && (isContent || (column > indent && isBlockScalar(text, current)))) {
      properties[properties.length - 1] = { ...current, to: end };
    }
    at = nextLine(text, at);
  }
  return properties;
}

/** Not a list's dash, a closing bracket, or an explicit key (`? key`, `: value`). */
function readKey(
  text: string,
  from: number,
  to: number,
  yaml: YamlReader,
): Pick<PropertyLines, 'key' | 'colonEnd'> | null {
  const isMark = '-?:'.includes(text[from] ?? '') && (from + 1 === to || isBlank(text[from + 1]));
  if (isMark || text[from] === ']' || text[from] === '}') return null;
  const isQuoted = text[from] === '"' || text[from] === "'";
  let colon = text.indexOf(':', isQuoted ? quotedEnd(text, from, to) : from);
  while (colon !== -1 && colon < to && colon + 1 < to && !isBlank(text[colon + 1]))
    colon = text.indexOf(':', colon + 1);
  if (colon === -1 || colon >= to) return null;
  const source = text.slice(from, colon).trimEnd();
  return { key: isQuoted || /^[&!]/.test(source) ? decodedKey(source, yaml) : source, colonEnd: colon + 1 };
}

function decodedKey(source: string, yaml: YamlReader): string {
  try {
    return String(yaml(source));
  } catch {
    return source;
  }
}

/** Where a value in quotes or brackets ends, perhaps lines below; indentation shows where other values end. */
function valueEnd(text: string, colonEnd: number, to: number): number {
  const from = valueStart(text, colonEnd);
  const first = text[from] ?? '';
  if (first === '"' || first === "'") return quotedEnd(text, from, to);
  return first === '[' || first === '{' ? scanFlow(text, from, to).to : from;
}

/** Whether the value is a text block (`|`, `>`), in which a line that begins with `#` is text. */
function isBlockScalar(text: string, { colonEnd }: PropertyLines): boolean {
  const first = text[valueStart(text, colonEnd)];
  return first === '|' || first === '>';
}
