import type { Change } from '../edit';
import { findFrontmatter, type Frontmatter } from './frontmatter';
import { type BlockStyle, jsonText, type NewValue, type YamlReader } from './yaml';
import {
  lineEnd,
  type PropertyLines,
  type PropertySource,
  quotedEnd,
  scanFlow,
  scanProperties,
  skipBlanks,
  sourceOf,
} from './yaml-source';

/** A property of a note: what it reads as and how it is written. */
export interface LocatedProperty {
  readonly text: string;
  readonly lines: PropertyLines;
  readonly source: PropertySource;
  readonly value: unknown;
  readonly style: BlockStyle;
  readonly yaml: YamlReader;
  /** Whether the block is JSON, where texts have quotes and lists brackets. */
  readonly inJson: boolean;
}

/** Finds the lines of the property spelled so; null where it is not written as a line of its own (`? key`, `{key: value}`). */
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

/** The line breaks and indentations that the properties of a note are written with. */
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

/** A property of a JSON block, from its key to the end of its value. */
interface JsonMember extends PropertyLines {
  readonly source: PropertySource;
}

interface JsonBlock {
  /** Offset of the first character after the opening brace. */
  readonly from: number;
  readonly members: readonly JsonMember[];
}

/**
 * The properties of a block that is written as JSON, which Obsidian reads too
 * (https://help.obsidian.md/properties#JSON%20properties); null where it is none.
 */
export function readJsonBlock(text: string, block: Frontmatter): JsonBlock | null {
  const source = text.slice(block.from, block.to);
  if (!source.trimStart().startsWith('{') || !isJson(source)) return null;
  const open = text.indexOf('{', block.from);
  const { entries } = scanFlow(text, open, block.to);
  return { from: open + 1, members: entries.map(({ from, to }) => memberAt(text, from, to)) };
}

function isJson(source: string): boolean {
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}

function memberAt(text: string, from: number, to: number): JsonMember {
  const keyEnd = quotedEnd(text, from, to);
  const colonEnd = text.indexOf(':', keyEnd) + 1;
  const valueFrom = colonEnd + text.slice(colonEnd, to).search(/\S/);
  const value = { from: valueFrom, to };
  const source: PropertySource =
    text[valueFrom] === '['
      ? { kind: 'flow-list', ...value, entries: scanFlow(text, valueFrom, to).entries }
      : { kind: 'inline', ...value };
  return { key: String(JSON.parse(text.slice(from, keyEnd))), from, to, colonEnd, source };
}

/** Adds members after the last one, each on a line of its own if that one has it. */
export function appendToJson(
  text: string,
  { from, members }: JsonBlock,
  values: readonly (readonly [string, NewValue])[],
  yaml: YamlReader,
): Change {
  const written = values.map(([name, value]) => `${JSON.stringify(name)}: ${jsonText(value, yaml)}`);
  const last = members.at(-1);
  if (!last) return { from, to: from, insert: ` ${written.join(', ')} ` };
  const gap = gapBefore(text, last.from);
  return { from: last.to, to: last.to, insert: written.map((member) => `,${gap}${member}`).join('') };
}

/** The line break and blanks before a member that begins its line, else a blank. */
function gapBefore(text: string, from: number): string {
  const lineStart = text.lastIndexOf('\n', from) + 1;
  if (skipBlanks(text, lineStart) !== from) return ' ';
  return text.slice(lineEnd(text, lineStart - 2), from);
}
