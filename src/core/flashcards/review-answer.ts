import { CONTAINERS, FENCE, LIST_MARKER } from '../markdown/lines';
import { scanNote } from '../markdown/scan';

/**
 * A question or answer as it's written for the Spaced Repetition plugin: it reads the same in Obsidian, and the plugin
 * finds nothing in it that would end the card or begin another. `docs/spaced-repetition-format.md` says what it looks
 * for.
 */
const LIST_LINE = new RegExp(`^\\s*${LIST_MARKER}[ \\t]`);
const CODE_OR_MATH = /(`+)(?:[^`]|[^`][\s\S]*?[^`])\1(?!`)|\$\$[\s\S]+?\$\$|\$(?![\s$])(?:\\.|[^\\$])*?\$/g;

/** The question on one line, to be written with `atLineStart`. */
export function safeFront(question: string): string {
  const line = question.replace(/\s+/g, ' ').trim();
  return safeText(/^(?:#|\?{1,2}$)/.test(line) ? `\\${line}` : line).trim();
}

/**
 * A line that the plugin doesn't take for the start of a code block or comment, which it knows at the first column
 * only.
 */
export function atLineStart(text: string): string {
  return /^(?:`{3}|~{3}|<!--)/.test(text) ? ` ${text}` : text;
}

/** The lines of the answer, without blank ones outside code. */
export function safeBack(markdown: string): string[] {
  // An answer may show how the plugin writes a schedule, but has none itself.
  const answer = markdown.replaceAll('<!--SR:', '<!-- SR:');
  const lines = answer.split('\n');
  const safe: string[] = [];
  let from = 0;
  // The line before it keeps a first line `---` from being read as the start of properties.
  for (const { line, endLine } of scanNote(`\n${answer}`).verbatim) {
    const start = line - 1;
    const block = lines.slice(start, endLine - 1);
    const content = (block[0] ?? '').replace(CONTAINERS, '');
    const isFence = FENCE.test(content);
    if (start < from || (!isFence && !content.startsWith('$$'))) continue;
    safe.push(...textLines(lines.slice(from, start)));
    safe.push(...(isFence ? fenceAtMargin(block) : formulaLines(block)));
    from = endLine - 1;
  }
  safe.push(...textLines(lines.slice(from)));
  // Lines of the file are compared without blanks at their ends, since a schedule may follow there.
  return safe.map((line) => line.trimEnd());
}

/**
 * A code block at the first column, where alone the plugin knows it. Its marks are longer than any in the code, since
 * the plugin ends it at any line that begins with them.
 */
function fenceAtMargin(block: readonly string[]): string[] {
  const [first = '', ...rest] = block;
  const prefix = CONTAINERS.exec(first)?.[0] ?? '';
  const [, marks = '', info = ''] = FENCE.exec(first.slice(prefix.length)) ?? [];
  const inside = rest.map((line) => withoutPrefix(line, prefix));
  if (isClosing(inside.at(-1) ?? '', marks)) inside.pop();
  const mark = info.includes('`') ? '~' : '`';
  const own = inside.map((line) => (new RegExp(`^${mark}{3,}`).exec(line)?.[0] ?? '').length);
  const fence = mark.repeat(Math.max(3, ...own.map((length) => length + 1)));
  return [`${fence}${info.trim()}`, ...inside, fence];
}

const isClosing = (line: string, marks: string): boolean => {
  const text = line.trim();
  return text.length >= marks.length && text === (marks[0] ?? '').repeat(text.length);
};

/** A line of code without its block's quote marks and indentation. */
function withoutPrefix(line: string, prefix: string): string {
  let rest = line;
  for (const char of prefix) {
    if (char === '>') rest = rest.replace(/^ {0,3}>/, '');
    else if (rest.startsWith(' ')) rest = rest.slice(1);
  }
  return rest;
}

/** TeX ignores blanks, and a formula can't have blank lines. */
function formulaLines(block: readonly string[]): string[] {
  const lines = block
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const text = spacedColons(line).replace(/^(\s*)(\?{1,2})(\s*)$/, '$1{$2}$3');
      return /^[`~#<]/.test(text) ? ` ${text}` : text;
    });
  const isOpen = lines.length === 1 || !/\$\$\s*$/.test(lines.at(-1) ?? '');
  return isOpen && lines[0]?.startsWith('$$') ? [...lines, '$$'] : lines;
}

const spacedColons = (text: string): string => text.replace(/:(?=:)/g, ': ');

/** Lines between code blocks and formulas. A blank line between two of them would end the card, and becomes `<br>`. */
function textLines(lines: readonly string[]): string[] {
  const safe: string[] = [];
  let inList = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = (lines[index] ?? '').trimEnd();
    const afterBlank = (lines[index - 1] ?? '').trim() === '';
    if (line === '') continue;
    if (LIST_LINE.test(line)) inList = true;
    else if (afterBlank && /^\S/.test(line)) inList = false;
    if (!inList && afterBlank && line.startsWith('    ')) {
      const end = endOfIndentedCode(lines, index);
      safe.push(...fenceAtMargin(['```', ...lines.slice(index, end).map((code) => code.slice(4))]));
      index = end - 1;
      continue;
    }
    if (afterBlank && index > 0 && safe.length > 0 && !FENCE.test(safe.at(-1) ?? '')) safe.push('<br>');
    safe.push(safeLine(line, afterBlank));
  }
  return safe;
}

function endOfIndentedCode(lines: readonly string[], start: number): number {
  let end = start;
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() === '') continue;
    if (!line.startsWith('    ')) break;
    end = index + 1;
  }
  return end;
}

/**
 * A line of text. Headings would be among the cards in the note's outline, and rules make headings of what is above.
 */
function safeLine(line: string, afterBlank: boolean): string {
  const heading = /^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?$/.exec(line)?.[1];
  if (heading !== undefined) return safeText(heading === '' ? '\\#' : `**${heading}**`);
  if (/^ {0,3}#/.test(line) || /^\s*\?{1,2}$/.test(line) || /^ {0,3}=+$/.test(line)) {
    return safeText(line.replace(/\S/, '\\$&'));
  }
  if (/^ {0,3}-+$/.test(line)) return afterBlank && line.trim().length > 2 ? '***' : line.replace('-', '\\-');
  return safeText(line);
}

/**
 * A line that the plugin takes neither for a card on one line (`::`) nor for the start of a code block. It ignores `::`
 * in code with an odd number of backticks on both sides, so such code stays.
 */
function safeText(line: string): string {
  const opened = atLineStart(line);
  if (!opened.includes('::')) return opened;
  const safe = mapText(opened, spelledColons, (code) => code);
  return isOneLineCard(safe) ? mapText(safe, (text) => text, codeAsHtml) : safe;
}

/** Whether the plugin would read the line as a card: its first `::` isn't in code. */
function isOneLineCard(line: string): boolean {
  const at = line.indexOf('::');
  if (at === -1) return false;
  const ticks = (text: string): number => text.split('`').length - 1;
  return ticks(line.slice(0, at)) % 2 === 0 || ticks(line.slice(at + 2)) % 2 === 0;
}

const spelledColons = (text: string): string => text.replace(/:(?=:)/g, '&#58;');

/** Code with `::` as the HTML that Obsidian makes of it, in which entities work. */
function codeAsHtml(code: string): string {
  if (!code.includes('::')) return code;
  const inside = code.replace(/^`+ ?| ?`+$/g, '');
  return `<code>${inside.replace(/[^\p{L}\p{N} ]/gu, (char) => `&#${char.codePointAt(0) ?? 0};`)}</code>`;
}

/** Rewrites the text and code of a line, and the colons in its formulas. */
function mapText(line: string, text: (text: string) => string, code: (code: string) => string): string {
  let result = '';
  let position = 0;
  for (const match of line.matchAll(CODE_OR_MATH)) {
    const found = match[0];
    result += text(line.slice(position, match.index)) + (found.startsWith('$') ? spacedColons(found) : code(found));
    position = match.index + found.length;
  }
  return result + text(line.slice(position));
}
