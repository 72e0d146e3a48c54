import { parseBlocks, type MarkdownNode } from './block-parser';
import type {
  CachedMetadata,
  FootnoteCache,
  HeadingCache,
  ListItemCache,
  ReferenceLinkCache,
  SectionCache,
} from './cache-types';
import { frontmatterLinksOf } from './frontmatter-links';
import { InlineScanner } from './inline-scan';
import { positionOf, Positions } from './positions';
import { parseYaml } from './yaml';

const BLOCK_ID = /(?:^|\s)\^([A-Za-z0-9-]+)[ \t]*$/;
const TASK = /^\s*(?:[-*+]|\d+[.)])\s+\[([^\n])\](?=\s|$)/u;
const CALLOUT = /^\s*(?:>\s*)+\[![^\]\n]+\]/;
const CAN_HAVE_ID = new Set(['paragraph', 'blockquote', 'callout', 'table', 'math', 'heading']);

/** What Obsidian's metadata cache holds for a note of this text. */
export function parseMetadata(text: string): CachedMetadata {
  return new MetadataReader(text).read();
}

class MetadataReader {
  private readonly positions: Positions;
  private readonly inline: InlineScanner;
  private readonly headings: HeadingCache[] = [];
  private readonly sections: SectionCache[] = [];
  private readonly listItems: ListItemCache[] = [];
  private readonly footnotes: FootnoteCache[] = [];
  private readonly referenceLinks: ReferenceLinkCache[] = [];
  private readonly blocks: NonNullable<CachedMetadata['blocks']> = {};
  private readonly cache: CachedMetadata = {};

  constructor(private readonly text: string) {
    this.positions = new Positions(text);
    this.inline = new InlineScanner(text, this.positions);
  }

  read(): CachedMetadata {
    for (const node of parseBlocks(this.text).children ?? []) {
      if (node.type === 'yaml') this.readFrontmatter(node);
      else this.readSection(node);
    }
    return this.collected();
  }

  private readFrontmatter(node: MarkdownNode): void {
    this.sections.push({ type: 'yaml', position: positionOf(node) });
    const frontmatter = yamlOrNull(node.value ?? '');
    if (typeof frontmatter !== 'object' || frontmatter === null || Array.isArray(frontmatter)) return;
    this.cache.frontmatter = frontmatter;
    this.cache.frontmatterLinks = frontmatterLinksOf(this.cache.frontmatter);
    this.cache.frontmatterPosition = positionOf(node);
  }

  private readSection(node: MarkdownNode): void {
    const raw = this.source(node);
    const type = node.type === 'blockquote' && CALLOUT.test(raw) ? 'callout' : node.type;
    const section: SectionCache = { type, position: positionOf(node) };
    if (CAN_HAVE_ID.has(type)) this.nameBlock(section, raw);
    this.sections.push(section);
    this.visit(node, null);
  }

  private nameBlock(section: SectionCache, raw: string): void {
    const id = BLOCK_ID.exec(raw)?.[1];
    if (id === undefined) return;
    const previous = this.sections.at(-1);
    const standsAlone = section.type === 'paragraph' && raw.trim() === `^${id}`;
    const named = standsAlone && previous ? previous : section;
    named.id = id;
    this.blocks[id.toLowerCase()] = { position: named.position, id };
  }

  /** `item` is the line of the list item around the node; null at the top level and in quotes. */
  private visit(node: MarkdownNode, item: number | null, top = true): void {
    switch (node.type) {
      case 'heading':
        if (top) this.addHeading(node);
        this.inline.scan(node);
        break;
      case 'paragraph':
        this.inline.scan(node);
        break;
      case 'comment':
        this.inline.scan({ type: 'paragraph', position: node.position });
        break;
      case 'table':
        for (const row of node.children ?? []) row.children?.forEach((cell) => this.inline.scan(cell));
        break;
      case 'list':
        node.children?.forEach((child) => this.addListItem(child, node, item));
        break;
      case 'footnoteDefinition':
        this.footnotes.push({ position: positionOf(node), id: node.identifier ?? '' });
        node.children?.forEach((child) => this.visit(child, item, false));
        break;
      case 'definition':
        this.referenceLinks.push({ position: positionOf(node), id: node.identifier ?? '', link: node.url ?? '' });
        break;
      case 'blockquote':
        node.children?.forEach((child) => this.visit(child, item, false));
        break;
    }
  }

  private addHeading(node: MarkdownNode): void {
    const first = node.children?.[0];
    const last = node.children?.at(-1);
    const raw = first && last ? this.text.slice(first.position.start.offset, last.position.end.offset).trim() : '';
    const heading = raw.replace(/\s+\^[A-Za-z0-9-]+$/, '');
    this.headings.push({ position: positionOf(node), heading, level: node.depth ?? 1 });
  }

  private addListItem(node: MarkdownNode, list: MarkdownNode, parent: number | null): void {
    const start = node.position.start.offset;
    const end = this.itemEnd(node);
    const raw = this.text.slice(start, end);
    const listLine = list.position.start.line - 1;
    const item: ListItemCache = {
      position: this.positions.range(start, end),
      parent: parent ?? (listLine === 0 ? -1 : -listLine),
    };
    const task = TASK.exec(raw)?.[1];
    if (task !== undefined) item.task = task;
    const id = (BLOCK_ID.exec(raw.split('\n')[0] ?? '') ?? BLOCK_ID.exec(raw))?.[1];
    if (id !== undefined) {
      item.id = id;
      this.blocks[id.toLowerCase()] = { position: item.position, id };
    }
    this.listItems.push(item);
    node.children?.forEach((child) => this.visit(child, node.position.start.line - 1, false));
  }

  /** A list item ends before the list nested in it. */
  private itemEnd(item: MarkdownNode): number {
    const children = item.children ?? [];
    const nested = children.findIndex((child) => child.type === 'list');
    if (nested < 0) return item.position.end.offset;
    if (nested > 0) return children[nested - 1]?.position.end.offset ?? item.position.end.offset;
    const lineEnd = this.text.indexOf('\n', item.position.start.offset);
    return lineEnd < 0 ? item.position.end.offset : Math.min(lineEnd, item.position.end.offset);
  }

  private source(node: MarkdownNode): string {
    return this.text.slice(node.position.start.offset, node.position.end.offset);
  }

  private collected(): CachedMetadata {
    const lists = {
      headings: this.headings,
      links: this.inline.links.sort(byOffset),
      embeds: this.inline.embeds.sort(byOffset),
      tags: this.inline.tags.sort(byOffset),
      listItems: this.listItems.sort(byOffset),
      sections: this.sections,
      footnotes: this.footnotes,
      footnoteRefs: this.inline.footnoteRefs,
      referenceLinks: this.referenceLinks,
    };
    const present = Object.entries(lists).filter(([, list]) => list.length > 0);
    const blocks = Object.keys(this.blocks).length > 0 ? { blocks: this.blocks } : {};
    return { ...this.cache, ...Object.fromEntries(present), ...blocks };
  }
}

function yamlOrNull(yaml: string): unknown {
  try {
    return parseYaml(yaml);
  } catch {
    return null;
  }
}

interface Positioned {
  readonly position: { readonly start: { readonly offset: number } };
}

function byOffset(a: Positioned, b: Positioned): number {
  return a.position.start.offset - b.position.start.offset;
}
