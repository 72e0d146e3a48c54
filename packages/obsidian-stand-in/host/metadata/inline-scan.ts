import type { MarkdownNode } from './block-parser';
import type { EmbedCache, FootnoteRefCache, LinkCache, TagCache } from './cache-types';
import { positionOf, type Positions } from './positions';
import { decodeUrl, displayOf, EXTERNAL_URL, splitLink } from './wiki-link';

const TAG = /(^|[^\p{L}\p{N}_#&/=-])(#[^\u2000-\u206F\u2E00-\u2E7F'!"#$%&()*+,.:;<=>?@^`{|}~[\]\\\s]+)/gu;
const WIKI_LINK = /(!?)\[\[([^[\]\n]+?)\]\]/g;
const OPAQUE = new Set(['inlineCode', 'html', 'inlineMath', 'math', 'code']);

type Range = readonly [start: number, end: number];

/** Collects links, embeds, tags and footnote references of the blocks it is shown. */
export class InlineScanner {
  readonly links: LinkCache[] = [];
  readonly embeds: EmbedCache[] = [];
  readonly tags: TagCache[] = [];
  readonly footnoteRefs: FootnoteRefCache[] = [];

  constructor(
    private readonly text: string,
    private readonly positions: Positions,
  ) {}

  scan(node: MarkdownNode): void {
    const block = new MaskedBlock(this.text, node.position.start.offset, node.position.end.offset);
    const markdownLinks: MarkdownNode[] = [];
    const walk = (child: MarkdownNode): void => {
      if (OPAQUE.has(child.type)) {
        block.hide(child.position.start.offset, child.position.end.offset);
        return;
      }
      if (child.type === 'link' || child.type === 'image') markdownLinks.push(child);
      if (child.type === 'footnoteReference') {
        this.footnoteRefs.push({ position: positionOf(child), id: child.identifier ?? '' });
      }
      child.children?.forEach(walk);
    };
    walk(node);
    const wiki = this.scanWikiLinks(block);
    for (const link of markdownLinks) this.addMarkdownLink(link, block, wiki);
    this.scanTags(block);
  }

  private scanWikiLinks(block: MaskedBlock): Range[] {
    const ranges: Range[] = [];
    for (const match of block.text.matchAll(WIKI_LINK)) {
      const { link, alias } = splitLink(match[2] ?? '');
      const start = block.start + match.index;
      const end = start + match[0].length;
      const entry = {
        position: this.positions.range(start, end),
        link,
        original: this.text.slice(start, end),
        displayText: alias ?? displayOf(link),
      };
      (match[1] === '' ? this.links : this.embeds).push(entry);
      ranges.push([start, end]);
    }
    for (const [start, end] of ranges) block.hide(start, end);
    return ranges;
  }

  private addMarkdownLink(node: MarkdownNode, block: MaskedBlock, wiki: readonly Range[]): void {
    const start = node.position.start.offset;
    const end = node.position.end.offset;
    if (wiki.some(([from, to]) => start < to && end > from)) return;
    const original = this.text.slice(start, end);
    if (!/^!?\[/.test(original)) {
      block.hide(start, end);
      return;
    }
    const textEnd = original.lastIndexOf('](');
    const url = node.url ?? '';
    if (url !== '' && !EXTERNAL_URL.test(url) && !url.startsWith('//')) {
      const isImage = node.type === 'image';
      const displayText = isImage ? (node.alt ?? '') : original.slice(1, textEnd);
      const entry = { position: positionOf(node), link: decodeUrl(url), original, displayText };
      (isImage ? this.embeds : this.links).push(entry);
    }
    block.hide(start + Math.max(textEnd, 0), end);
  }

  private scanTags(block: MaskedBlock): void {
    const pattern = new RegExp(TAG);
    for (let match = pattern.exec(block.text); match !== null; match = pattern.exec(block.text)) {
      const [, before = '', run = ''] = match;
      const tag = run.split('\u0000')[0] ?? '';
      pattern.lastIndex = match.index + match[0].length;
      if (tag.length < 2 || /^#[0-9/]+$/.test(tag)) continue;
      const start = block.start + match.index + before.length;
      this.tags.push({ position: this.positions.range(start, start + tag.length), tag });
    }
  }
}

/** A block's source in which the parts already read are blanked out. */
class MaskedBlock {
  private readonly characters: string[];

  constructor(
    text: string,
    readonly start: number,
    end: number,
  ) {
    this.characters = text.slice(start, end).split('');
  }

  get text(): string {
    return this.characters.join('');
  }

  hide(from: number, to: number): void {
    const end = Math.min(this.characters.length, to - this.start);
    for (let i = Math.max(0, from - this.start); i < end; i++) {
      if (this.characters[i] !== '\n') this.characters[i] = '\u0000';
    }
  }
}
