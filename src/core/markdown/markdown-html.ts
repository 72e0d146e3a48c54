import type { Block } from './block';
import { readBlocks } from './blocks';
import { escapeHtml, type HtmlOptions, inlineHtml } from './inline-html';

const TASK = /^\[(.)\][ \t]+/u;

/**
 * Markdown of several lines as HTML, safe as `inlineHtml` is. Lines of a paragraph keep their breaks, and headings are
 * bold paragraphs, so that an answer makes no chapters where it is shown.
 *
 * Why not a library: marked would add 38 KB to `main.js` and micromark with GFM 73 KB (minified, November 2026), and
 * neither reads wikilinks, comments, formulas, highlights, or callouts; Obsidian's own renderer needs the app, answers
 * later, and makes elements that only its style sheets show. This reader is 7 KB. Its tests take
 * `mdast-util-from-markdown` as the judge.
 */
export function markdownHtml(markdown: string, options: HtmlOptions): string {
  return blocksHtml(readBlocks(markdown), options, true);
}

function blocksHtml(blocks: readonly Block[], options: HtmlOptions, isLoose: boolean): string {
  return blocks.map((block) => blockHtml(block, options, isLoose)).join('');
}

function blockHtml(block: Block, options: HtmlOptions, isLoose: boolean): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(inlineHtml(block.text, options), isLoose);
    case 'heading':
      return paragraph(wrapped('b', inlineHtml(block.text, options)), true);
    case 'math':
      return paragraph(options.math(block.text, true), true);
    case 'code':
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`;
    case 'rule':
      return '<hr>';
    case 'quote': {
      const title = block.title === null ? '' : `<p><b>${inlineHtml(block.title, options)}</b></p>`;
      return `<blockquote>${title}${blocksHtml(block.blocks, options, true)}</blockquote>`;
    }
    case 'list':
      return listHtml(block, options);
    case 'table':
      return tableHtml(block.rows, options);
  }
}

const wrapped = (tag: string, html: string): string => (html === '' ? '' : `<${tag}>${html}</${tag}>`);

const paragraph = (html: string, isLoose: boolean): string => (isLoose ? wrapped('p', html) : html);

function listHtml({ start, isLoose, entries }: Block & { kind: 'list' }, options: HtmlOptions): string {
  const html = entries.map((entry) => `<li>${blocksHtml(entry.map(withBox), options, isLoose)}</li>`).join('');
  if (start === null) return `<ul>${html}</ul>`;
  return `<ol${start === 1 ? '' : ` start="${start}"`}>${html}</ol>`;
}

/** A task's box as a character. */
function withBox(block: Block, index: number): Block {
  if (index > 0 || block.kind !== 'paragraph') return block;
  return { ...block, text: block.text.replace(TASK, (_, mark) => (mark === ' ' ? '☐ ' : '☑ ')) };
}

function tableHtml(rows: readonly (readonly string[])[], options: HtmlOptions): string {
  const [header = [], ...body] = rows;
  const row = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${inlineHtml(cell, options)}</${tag}>`).join('')}</tr>`;
  return `<table>${row(header, 'th')}${body.map((cells) => row(cells, 'td')).join('')}</table>`;
}
