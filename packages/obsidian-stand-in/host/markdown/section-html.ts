import type { SectionCache } from '../metadata/cache-types';
import { escapeHtml, marked } from './marked';

const OTHER_MARK = /^(\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+)\[([^ xX\n])\](?=\s)/gmu;

/** The HTML of a top-level block; null for blocks that reading view does not show. */
export function sectionHtml(source: string, type: SectionCache['type']): string | null {
  if (type === 'yaml' || type === 'comment') return null;
  if (type === 'callout') return calloutHtml(source);
  const withoutId = source.replace(/\s\^[A-Za-z0-9-]+[ \t]*$/, '');
  return toHtml(withoutId);
}

/** marked knows the marks of GitHub only: any other mark is shown to it as done. */
function toHtml(markdown: string): string {
  return marked.parse(markdown.replace(OTHER_MARK, '$1[x]'), { async: false });
}

function calloutHtml(source: string): string {
  const lines = source.split('\n').map((line) => line.replace(/^\s*>\s?/, ''));
  const [, type = 'note', fold = '', title = ''] =
    /^\[!([^\]|]+)(?:\|[^\]]*)?\]([+-]?)\s*(.*)$/.exec(lines[0] ?? '') ?? [];
  const name = type.trim().toLowerCase();
  const heading = title === '' ? name.charAt(0).toUpperCase() + name.slice(1) : title;
  const inline = marked.parseInline(heading, { async: false });
  return (
    `<div class="callout" data-callout="${escapeHtml(name)}" data-callout-fold="${fold}">` +
    `<div class="callout-title"><div class="callout-title-inner">${inline}</div></div>` +
    `<div class="callout-content">${toHtml(lines.slice(1).join('\n'))}</div></div>`
  );
}

/** Obsidian's class for the element around a block, without its `el-`. */
export function sectionClass(source: string, type: SectionCache['type']): string {
  if (type === 'list') return /^\s*\d/.test(source) ? 'ol' : 'ul';
  if (type === 'heading') return `h${/^#+/.exec(source)?.[0].length ?? 1}`;
  const names: Record<string, string> = { paragraph: 'p', code: 'pre', callout: 'div', thematicBreak: 'hr' };
  return names[type] ?? type;
}
