/** How the parts of Markdown that HTML has no words for are written. */
export interface HtmlOptions {
  /** HTML for a formula; `tex` is not escaped yet. */
  readonly math: (tex: string, display: boolean) => string;
  /** Where a link to a note leads; null shows its text only. */
  readonly noteUrl: (target: string) => string | null;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML shows it, between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

/** The text that `escapeHtml` was given. */
export function unescapeHtml(html: string): string {
  const charOf = (entity: string) => Object.keys(ENTITIES).find((char) => ENTITIES[char] === entity);
  return html.replace(/&#?\w+;/g, (entity) => charOf(entity) ?? entity);
}

/** One kind of inline Markdown. */
interface InlineRule {
  readonly pattern: RegExp;
  /** Null where it is none after all. */
  readonly write: (match: RegExpExecArray, context: InlineContext) => string | null;
}

interface InlineContext extends HtmlOptions {
  /** The character in front of it. */
  readonly before: string;
  /** Writes the Markdown inside it. */
  readonly inside: (markdown: string) => string;
}

/** Deeper emphasis stays as it was typed. */
const MOST_NESTED = 8;

const WORD = /[\p{L}\p{N}]/u;
const SAFE_URL = /^(?:https?|mailto|obsidian):/i;

const wrapped =
  (tag: string): InlineRule['write'] =>
  ([, content = ''], { inside }) =>
    `<${tag}>${inside(content)}</${tag}>`;

const outsideWords =
  (tag: string): InlineRule['write'] =>
  (match, context) =>
    WORD.test(context.before) ? null : wrapped(tag)(match, context);

/** In the order they are tried. All patterns are sticky, and bounded, so that no line of odd marks takes long. */
const RULES: readonly InlineRule[] = [
  { pattern: /\\([!-/:-@[-`{-~])/y, write: ([, char = '']) => escapeHtml(char) },
  {
    pattern: /(`+)([^`]|[^`][\s\S]{0,999}?[^`])\1(?!`)/y,
    write: ([, , code = '']) => `<code>${escapeHtml(code.trim())}</code>`,
  },
  { pattern: /\$\$([\s\S]+?)\$\$/y, write: ([, tex = ''], { math }) => math(tex.trim(), true) },
  {
    pattern: /\$(?!\s)((?:\\[\s\S]|[^\\$\n]){0,999}?[^\s\\$])\$(?!\d)/y,
    write: ([, tex = ''], { math }) => math(tex, false),
  },
  {
    pattern: /!?\[\[([^\]|\n]{1,999})(?:\|([^\]\n]{0,999}))?\]\]/y,
    write: ([all, target = '', text], context) => noteLink(all, target, text, context),
  },
  {
    pattern: /!\[([^\]\n]{0,999})\]\((?:[^()\n]|\([^()\n]{0,999}\)){0,999}\)/y,
    write: ([, alt = '']) => escapeHtml(alt),
  },
  {
    // A pair of brackets is part of the address, as in `https://en.wikipedia.org/wiki/Cache_(computing)`.
    pattern: /\[([^\]\n]{1,999})\]\(<?((?:[^()\s>]|\([^()\s>]{0,999}\)){1,1999})>?(?:\s+"[^"\n]*")?\)/y,
    write: ([, text = '', url = ''], { inside }) => link(url, inside(text)),
  },
  {
    pattern:
      /https?:\/\/(?:[^\s<>"'`|()]|\([^\s<>"'`|()]{0,999}\))*(?:[^\s<>"'`|.,;:!?()\]*_]|\([^\s<>"'`|()]{0,999}\))/y,
    write: ([url]) => link(url, escapeHtml(url)),
  },
  { pattern: /\*\*(?!\s)([^\n]{0,999}?\S)\*\*(?!\*)/y, write: wrapped('b') },
  { pattern: /__(?!\s)([^\n]{0,999}?[^\s_])__(?![\p{L}\p{N}])/uy, write: outsideWords('b') },
  { pattern: /\*(?![\s*])([^\n*]{0,999}?[^\s*])\*/y, write: wrapped('i') },
  { pattern: /_(?![\s_])([^\n_]{0,999}?[^\s_])_(?![\p{L}\p{N}])/uy, write: outsideWords('i') },
  { pattern: /~~(?!\s)([^\n]{0,999}?[^\s~])~~/y, write: wrapped('s') },
  { pattern: /==(?!\s)([^\n]{0,999}?[^\s=])==/y, write: wrapped('mark') },
];
const MARKUP = /[\\`$![*_~=h]/;

function link(url: string, content: string): string {
  return SAFE_URL.test(url) ? `<a href="${escapeHtml(url)}">${content}</a>` : content;
}

function noteLink(all: string, target: string, text: string | undefined, { noteUrl }: HtmlOptions): string {
  const shown = escapeHtml((text?.trim() || target).trim());
  const url = all.startsWith('!') ? null : noteUrl(target.trim());
  return url === null ? shown : link(url, shown);
}

/** One line of Markdown as HTML: code, formulas, links, bold, italic, struck out, highlighted. All else is escaped. */
export function inlineHtml(markdown: string, options: HtmlOptions): string {
  return nestedHtml(markdown, options, 0);
}

function nestedHtml(markdown: string, options: HtmlOptions, depth: number): string {
  if (depth > MOST_NESTED) return escapeHtml(markdown);
  const inside = (text: string): string => nestedHtml(text, options, depth + 1);
  let html = '';
  let plain = '';
  let position = 0;
  while (position < markdown.length) {
    const written = MARKUP.test(markdown.charAt(position))
      ? ruleAt(markdown, position, { ...options, before: markdown.charAt(position - 1), inside })
      : null;
    if (written === null) {
      plain += markdown.charAt(position);
      position += 1;
    } else {
      html += escapeHtml(plain) + written.html;
      plain = '';
      position = written.end;
    }
  }
  return html + escapeHtml(plain);
}

function ruleAt(markdown: string, position: number, context: InlineContext): { html: string; end: number } | null {
  for (const { pattern, write } of RULES) {
    pattern.lastIndex = position;
    const match = pattern.exec(markdown);
    const html = match === null ? null : write(match, context);
    if (match !== null && html !== null) return { html, end: position + match[0].length };
  }
  return null;
}

const FENCE = /^\s*(`{3,}|~{3,})/;
const LIST_LINE = /^(\s*)(?:[-*+]|(\d+)[.)])\s+(.*)$/;

/** A text of several lines: paragraphs, nested lists and code blocks of inline Markdown; each line keeps its break. */
export function markdownHtml(markdown: string, options: HtmlOptions): string {
  const lines = markdown.replaceAll('\r', '').split('\n');
  const parts: string[] = [];
  let position = 0;
  while (position < lines.length) {
    const block = codeBlock(lines, position) ?? formula(lines, position, options) ?? list(lines, position, options);
    const { html, end } = block ?? paragraph(lines, position, options);
    if (html !== '') parts.push(html);
    position = end;
  }
  return parts.join('');
}

interface Block {
  readonly html: string;
  /** First line behind the block. */
  readonly end: number;
}

function codeBlock(lines: readonly string[], start: number): Block | null {
  const fence = FENCE.exec(lines[start] ?? '')?.[1];
  if (fence === undefined) return null;
  let end = start + 1;
  while (end < lines.length && !(lines[end] ?? '').trim().startsWith(fence)) end += 1;
  return { html: `<pre><code>${escapeHtml(lines.slice(start + 1, end).join('\n'))}</code></pre>`, end: end + 1 };
}

function formula(lines: readonly string[], start: number, { math }: HtmlOptions): Block | null {
  if (lines[start]?.trim() !== '$$') return null;
  const length = lines.slice(start + 1).findIndex((line) => line.trim() === '$$');
  if (length === -1) return null;
  const end = start + 1 + length;
  return {
    html: `<p>${math(
      lines
        .slice(start + 1, end)
        .join('\n')
        .trim(),
      true,
    )}</p>`,
    end: end + 1,
  };
}

function list(lines: readonly string[], start: number, options: HtmlOptions): Block | null {
  const first = LIST_LINE.exec(lines[start] ?? '');
  if (first === null) return null;
  const [, { length: indent } = '', number] = first;
  const tag = number === undefined ? 'ul' : 'ol';
  let html = '';
  let end = start;
  while (end < lines.length) {
    const entry = LIST_LINE.exec(lines[end] ?? '');
    if (entry === null || (entry[1] ?? '').length !== indent || (entry[2] === undefined) !== (number === undefined))
      break;
    const body = listEntry(lines, end + 1, indent, options);
    html += `<li>${inlineHtml(entry[3] ?? '', options)}${body.html}</li>`;
    end = body.end;
  }
  return { html: `<${tag}>${html}</${tag}>`, end };
}

/** What stands below a list entry and is indented deeper. */
function listEntry(lines: readonly string[], start: number, indent: number, options: HtmlOptions): Block {
  let end = start;
  while (end < lines.length && (lines[end]?.trim() === '' || leadingBlanks(lines[end] ?? '') > indent)) end += 1;
  while (end > start && lines[end - 1]?.trim() === '') end -= 1;
  return { html: end === start ? '' : markdownHtml(lines.slice(start, end).join('\n'), options), end };
}

const leadingBlanks = (line: string): number => line.length - line.trimStart().length;

function paragraph(lines: readonly string[], start: number, options: HtmlOptions): Block {
  let end = start;
  while (end < lines.length && lines[end]?.trim() !== '' && (end === start || !startsBlock(lines[end] ?? ''))) end += 1;
  if (end === start) return { html: '', end: start + 1 };
  return {
    html: `<p>${lines
      .slice(start, end)
      .map((line) => inlineHtml(line.trim(), options))
      .join('<br>')}</p>`,
    end,
  };
}

const startsBlock = (line: string): boolean => FENCE.test(line) || LIST_LINE.test(line) || line.trim() === '$$';
