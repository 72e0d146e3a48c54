import type { Change } from '../edit';
import type { Frontmatter } from './frontmatter';
import { jsonText, type NewValue, type YamlReader } from './yaml';
import { lineEnd, type PropertyLines, type PropertySource, quotedEnd, scanFlow, skipBlanks } from './yaml-source';

/** A property of a JSON block, from its key to the end of its value. */
interface JsonMember extends PropertyLines {
  readonly source: PropertySource;
}

interface JsonBlock {
  /** The offset after the opening brace. */
  readonly from: number;
  readonly members: readonly JsonMember[];
}

/**
 * The properties of a block in JSON, which Obsidian reads too; null for other blocks.
 * https://help.obsidian.md/properties#JSON%20properties
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

/** Adds members after the last one, on lines of their own if that one is. */
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

/** The line break and blanks before a member that begins its line, else a space. */
function gapBefore(text: string, from: number): string {
  const lineStart = text.lastIndexOf('\n', from) + 1;
  if (skipBlanks(text, lineStart) !== from) return ' ';
  return text.slice(lineEnd(text, lineStart - 2), from);
}
