import { parseCalendarDate } from './values';

/**
 * Reads YAML into plain values. It's handed in, since the app has its own (`parseYaml`). Throws if the YAML is invalid;
 * blanks and comments alone read as null or undefined.
 */
export type YamlReader = (yaml: string) => unknown;

/** A mapping as YAML gives it. */
export type YamlMap = Readonly<Record<string, unknown>>;

/** What a property can be set to; null makes it blank. */
export type PropertyValue = string | number | boolean | null | readonly string[];

/** What a new property can be, which includes nested lists and mappings. */
export type NewValue = string | number | boolean | null | readonly NewValue[] | { readonly [name: string]: NewValue };

/** Whether a value that YAML gave is a mapping. */
export function isYamlMap(value: unknown): value is YamlMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** Nobody nests values deeper; ends the walk of a mapping that holds itself. */
const MAX_DEPTH = 60;

/** Whether two YAML values read the same. */
export function sameValue(a: unknown, b: unknown, depth = 0): boolean {
  if (a === b || Object.is(a, b)) return true;
  if (depth > MAX_DEPTH) return false;
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((entry, index) => sameValue(entry, b[index], depth + 1));
  }
  if (!isYamlMap(a) || !isYamlMap(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key], depth + 1))
  );
}

export type Quote = '"' | "'" | '';

/** How a value is to be written. */
interface TextStyle {
  /** Quotes for a text that doesn't need any. */
  readonly quote?: Quote;
  /** Whether it's in brackets, where `,` `[` `]` `{` and `}` separate values. */
  readonly inFlow?: boolean;
}

/**
 * What YAML 1.1 readers, of which there are many, take for a boolean or null, and what some reader takes for a number.
 */
const WORDS_WITH_MEANING = /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?[.\d][\d_.:a-fox+-]*)$/i;
/** Line breaks and control characters, which can't be in single quotes or plain text. */
const NEEDS_ESCAPE = /[\p{Cc}\p{Zl}\p{Zp}\uFEFF]/u;

/** A value as YAML: a text without quotes if the reader reads it back as it is, links always in double quotes. */
export function yamlText(
  value: string | number | boolean,
  yaml: YamlReader,
  { quote = '', inFlow = false }: TextStyle = {},
): string {
  if (typeof value !== 'string') return String(value);
  if (value.includes('[[') || NEEDS_ESCAPE.test(value)) return doubleQuoted(value);
  if (quote === "'") return `'${value.replaceAll("'", "''")}'`;
  return quote === '' && canBePlain(value, inFlow, yaml) ? value : doubleQuoted(value);
}

function canBePlain(value: string, inFlow: boolean, yaml: YamlReader): boolean {
  if (inFlow && /[,[\]{}]/.test(value)) return false;
  if (value.length === 10 && parseCalendarDate(value) === value) return true;
  return !WORDS_WITH_MEANING.test(value) && readsBack(value, value, yaml);
}

function readsBack(source: string, value: string, yaml: YamlReader): boolean {
  try {
    return yaml(source) === value;
  } catch {
    return false;
  }
}

/** JSON's texts are YAML's, except for a few characters that only YAML escapes. */
function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(/[\p{Cc}\p{Zl}\p{Zp}\uFEFF]/gu, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** How a note's properties are written. */
export interface BlockStyle {
  /** `\n` or `\r\n`. */
  readonly lineBreak: string;
  /** What is before the keys; empty in most notes. */
  readonly indent: string;
  /** What is before the dash of a list's entry. */
  readonly listIndent: string;
}

/** The lines of a block list, each with the line break before it. */
export function listLines(entries: readonly string[], { lineBreak, listIndent }: BlockStyle): string {
  return entries.map((entry) => `${lineBreak}${listIndent}- ${entry}`).join('');
}

/** What follows a key's colon: nothing for null, lines of their own for a list or mapping. */
export function valueText(value: NewValue, style: BlockStyle, yaml: YamlReader): string {
  if (value === null) return '';
  if (typeof value !== 'object') return ` ${yamlText(value, yaml)}`;
  if (Object.keys(value).length === 0) return isList(value) ? ' []' : ' {}';
  if (isList(value)) {
    const entry = (one: NewValue) => (typeof one === 'object' ? jsonText(one, yaml) : yamlText(one, yaml));
    return listLines(value.map(entry), style);
  }
  const indent = `${style.indent}  `;
  const below = { ...style, indent, listIndent: `${indent}  ` };
  const lines = Object.entries(value).map(([name, one]) => `${yamlText(name, yaml)}:${valueText(one, below, yaml)}`);
  return lines.map((line) => style.lineBreak + indent + line).join('');
}

const isList = (value: object): value is readonly NewValue[] => Array.isArray(value);

/** A value as JSON, which is YAML too. */
export function jsonText(value: NewValue, yaml: YamlReader): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') return yamlText(value, yaml, { quote: '"' });
  if (isList(value)) return `[${value.map((entry) => jsonText(entry, yaml)).join(', ')}]`;
  const members = Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}: ${jsonText(one, yaml)}`);
  return `{ ${members.join(', ')} }`;
}
