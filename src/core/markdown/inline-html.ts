import { readInline } from './inline';
import type { Inline } from './inline-nodes';

/** How the parts of Markdown that HTML has no words for are written. */
export interface HtmlOptions {
  /** HTML for a formula; `tex` is not escaped yet. */
  readonly math: (tex: string, isDisplay: boolean) => string;
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
const SAFE_URL = /^(?:https?|mailto|obsidian):/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** A text as HTML shows it, between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

/**
 * Inline Markdown as HTML that is safe anywhere: what the note says is escaped, of its own HTML only the elements of
 * `SpanTag` are written, without attributes, and links lead nowhere but to the web, to mail and to notes.
 */
export function inlineHtml(markdown: string, options: HtmlOptions): string {
  return new InlineHtml(options).htmlOf(readInline(markdown.trim()));
}

class InlineHtml {
  private isInLink = false;

  constructor(private readonly options: HtmlOptions) {}

  htmlOf(nodes: readonly Inline[]): string {
    return nodes.map((node) => this.nodeHtml(node)).join('');
  }

  private nodeHtml(node: Inline): string {
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
        return this.link(this.urlOf(node.target), () => this.htmlOf(node.content));
      case 'wikilink':
        return this.link(this.options.noteUrl(node.target), () => escapeHtml(node.text));
      case 'footnote':
        return `<sup>[${this.htmlOf(node.content)}]</sup>`;
      case 'span':
        return `<${node.tag}>${this.htmlOf(node.content)}</${node.tag}>`;
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
    return SCHEME.test(target) ? target.replaceAll(' ', '%20') : this.options.noteUrl(decoded(target));
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
