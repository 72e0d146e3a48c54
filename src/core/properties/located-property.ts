import { findFrontmatter } from './frontmatter';
import { readJsonBlock } from './json-block';
import { scanProperties } from './property-lines';
import type { PropertyLines } from './property-lines';
import { sourceOf } from './property-source';
import type { PropertySource } from './property-source';
import type { YamlReader } from './yaml';
import type { BlockStyle } from './yaml-text';

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
