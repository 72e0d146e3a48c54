import { decodedPath } from '../paths';
import type { Block } from './block';
import { readBlocks } from './blocks';
import { readInline } from './inline';
import type { Inline } from './inline-nodes';

/** How the parts of Markdown that HTML has no words for are written. */
export interface HtmlOptions {
  /** HTML for a formula; `tex` is not escaped yet. */
  readonly math: (tex: string, isDisplay: boolean) => string;
  /** Where a link to a note leads; null shows its text only. */
  readonly noteUrl: (target: string) => string | null;
}

const TASK = /^\[(.)\][ \t]+/u;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const SAFE_URL = /^(?:https?|mailto|obsidian):/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** A text as HTML shows it, between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

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
  return new HtmlWriter(options).blocks(readBlocks(markdown), true);
}

/**
 * Inline Markdown as HTML that is safe anywhere: what the note says is escaped, of its own HTML only the elements of
 * `SpanTag` are written, without attributes, and links lead nowhere but to the web, to mail and to notes.
 */
export function inlineHtml(markdown: string, options: HtmlOptions): string {
  return new HtmlWriter(options).inline(markdown);
}

class HtmlWriter {
  private isInLink = false;

  constructor(private readonly options: HtmlOptions) {}

  /** @param isLoose whether paragraphs are in `<p>` */
  blocks(blocks: readonly Block[], isLoose: boolean): string {
    return blocks.map((block) => this.block(block, isLoose)).join('');
  }

  inline(markdown: string): string {
    return this.nodes(readInline(markdown.trim()));
  }

  private block(block: Block, isLoose: boolean): string {
    switch (block.kind) {
      case 'paragraph':
        return isLoose ? wrapped('p', this.inline(block.text)) : this.inline(block.text);
      case 'heading':
        return wrapped('p', wrapped('b', this.inline(block.text)));
      case 'math':
        return wrapped('p', this.options.math(block.text, true));
      case 'code':
        return `<pre><code>${escapeHtml(block.text)}</code></pre>`;
      case 'rule':
        return '<hr>';
      case 'quote': {
        const title = block.title === null ? '' : `<p><b>${this.inline(block.title)}</b></p>`;
        return `<blockquote>${title}${this.blocks(block.blocks, true)}</blockquote>`;
      }
      case 'list':
        return this.list(block);
      case 'table':
        return this.table(block.rows);
    }
  }

  private list({ start, isLoose, entries }: Block & { kind: 'list' }): string {
    const html = entries.map((entry) => `<li>${this.blocks(entry.map(withBox), isLoose)}</li>`).join('');
    if (start === null) return `<ul>${html}</ul>`;
    return `<ol${start === 1 ? '' : ` start="${start}"`}>${html}</ol>`;
  }

  private table([header = [], ...body]: readonly (readonly string[])[]): string {
    const row = (cells: readonly string[], tag: string): string =>
      `<tr>${cells.map((cell) => `<${tag}>${this.inline(cell)}</${tag}>`).join('')}</tr>`;
    return `<table>${row(header, 'th')}${body.map((cells) => row(cells, 'td')).join('')}</table>`;
  }

  private nodes(nodes: readonly Inline[]): string {
    return nodes.map((node) => this.node(node)).join('');
  }

  private node(node: Inline): string {
    switch (node.kind) {
      case 'text':
        return escapeHtml(node.text);
      case 'break':
        return '<br>';
      case 'code':
        return `<code>${escapeHtml(node.text)}</code>`;
      case 'math':
        return this.options.math(node.text, node.isDisplay);
      case 'link':
        return this.link(this.urlOf(node.target), () => this.nodes(node.content));
      case 'wikilink':
        return this.link(this.options.noteUrl(node.target), () => escapeHtml(node.text));
      case 'footnote':
        return `<sup>[${this.nodes(node.content)}]</sup>`;
      case 'span':
        return `<${node.tag}>${this.nodes(node.content)}</${node.tag}>`;
    }
  }

  private link(url: string | null, content: () => string): string {
    if (url === null || !SAFE_URL.test(url) || this.isInLink) return content();
    this.isInLink = true;
    const html = `<a href="${escapeHtml(url)}">${content()}</a>`;
    this.isInLink = false;
    return html;
  }

  /** A target without a scheme is the path of a note. */
  private urlOf(target: string): string | null {
    return SCHEME.test(target) ? target.replaceAll(' ', '%20') : this.options.noteUrl(decodedPath(target));
  }
}

const wrapped = (tag: string, html: string): string => (html === '' ? '' : `<${tag}>${html}</${tag}>`);

/** A task's box as a character. */
function withBox(block: Block, index: number): Block {
  if (index > 0 || block.kind !== 'paragraph') return block;
  return { ...block, text: block.text.replace(TASK, (_, mark) => (mark === ' ' ? '☐ ' : '☑ ')) };
}
