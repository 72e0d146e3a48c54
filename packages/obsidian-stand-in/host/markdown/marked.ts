import { Marked, type Token, type TokenizerAndRendererExtension, type Tokens } from 'marked';
import { displayOf, EXTERNAL_URL, splitLink } from '../metadata/wiki-link';

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function startsAt(source: string, pattern: RegExp): number | undefined {
  const at = source.search(pattern);
  return at < 0 ? undefined : at;
}

function internalLink(target: string, html: string): string {
  const escaped = escapeHtml(target);
  return `<a data-href="${escaped}" href="${escaped}" class="internal-link" target="_blank" rel="noopener">${html}</a>`;
}

const comment: TokenizerAndRendererExtension = {
  name: 'comment',
  level: 'inline',
  start: (source) => startsAt(source, /%%/),
  tokenizer(source) {
    const match = /^%%[\s\S]*?%%/.exec(source);
    return match ? { type: 'comment', raw: match[0] } : undefined;
  },
  renderer: () => '',
};

const wikiLink: TokenizerAndRendererExtension = {
  name: 'wikiLink',
  level: 'inline',
  start: (source) => startsAt(source, /!?\[\[/),
  tokenizer(source) {
    const match = /^(!?)\[\[([^[\]\n]+?)\]\]/.exec(source);
    if (!match) return undefined;
    const { link, alias } = splitLink(match[2] ?? '');
    return { type: 'wikiLink', raw: match[0], embed: match[1] !== '', link, text: alias ?? displayOf(link) };
  },
  renderer: (token) => {
    const { embed, link, text } = token as Tokens.Generic & { embed: boolean; link: string; text: string };
    if (!embed) return internalLink(link, escapeHtml(text));
    return `<span class="internal-embed" src="${escapeHtml(link)}" alt="${escapeHtml(text)}"></span>`;
  },
};

const tag: TokenizerAndRendererExtension = {
  name: 'tag',
  level: 'inline',
  start: (source) => startsAt(source, /#[\p{L}\p{N}_/-]/u),
  tokenizer(source) {
    const match = /^#[\p{L}\p{N}_/-]+/u.exec(source);
    return match && !/^#[0-9/]+$/.test(match[0]) ? { type: 'tag', raw: match[0] } : undefined;
  },
  renderer: ({ raw }) => `<a href="${escapeHtml(raw)}" class="tag">${escapeHtml(raw)}</a>`,
};

const highlight: TokenizerAndRendererExtension = {
  name: 'highlight',
  level: 'inline',
  start: (source) => startsAt(source, /==/),
  tokenizer(source) {
    const match = /^==([^=\n]+)==/.exec(source);
    return match ? { type: 'highlight', raw: match[0], tokens: this.lexer.inlineTokens(match[1] ?? '') } : undefined;
  },
  renderer(token) {
    return `<mark>${this.parser.parseInline(token.tokens as Token[])}</mark>`;
  },
};

/** GitHub Markdown with Obsidian's wiki links, tags, comments and highlights, in Obsidian's class names. */
export const marked = new Marked({ gfm: true, breaks: true });
marked.use({
  extensions: [comment, wikiLink, tag, highlight],
  renderer: {
    link({ href, tokens }) {
      const html = this.parser.parseInline(tokens);
      if (!EXTERNAL_URL.test(href)) return internalLink(href, html);
      return `<a href="${escapeHtml(href)}" class="external-link" target="_blank" rel="noopener">${html}</a>`;
    },
    heading({ tokens, depth, text }) {
      return `<h${depth} data-heading="${escapeHtml(text)}" dir="auto">${this.parser.parseInline(tokens)}</h${depth}>`;
    },
    paragraph({ tokens }) {
      return `<p dir="auto">${this.parser.parseInline(tokens)}</p>`;
    },
    html({ text }) {
      return escapeHtml(text);
    },
  },
});
