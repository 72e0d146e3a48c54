import { escapeHtml, type HtmlOptions, inlineHtml } from './inline-html';

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
