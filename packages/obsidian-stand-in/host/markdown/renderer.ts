import type { App } from '../app';
import type { Component } from '../core/component';
import type { CachedMetadata, ListItemCache, SectionCache } from '../metadata/cache-types';
import { getLinkpath } from '../metadata/link-text';
import { parseMetadata } from '../metadata/parse-metadata';
import { postProcess, type MarkdownPostProcessorContext } from './post-processors';
import { MarkdownRenderChild } from './render-child';
import { sectionClass, sectionHtml } from './section-html';

type OnCheck = (line: number, mark: string) => void;

const IMAGE = /^(png|jpe?g|gif|svg|webp|bmp|avif)$/;
let lastDocument = 0;

/** Reading view: one element a block, each post-processed with its place in the note. */
export async function renderNote(
  app: App,
  markdown: string,
  el: HTMLElement,
  sourcePath: string,
  component: Component,
  onCheck: OnCheck,
): Promise<void> {
  const cache = parseMetadata(markdown);
  const docId = `doc-${++lastDocument}`;
  for (const section of cache.sections ?? []) {
    const block = renderSection(markdown, section, cache, onCheck);
    if (block === null) continue;
    el.append(block);
    const { start, end } = section.position;
    const info = { text: markdown, lineStart: start.line, lineEnd: end.line };
    await postProcess(block, contextFor(docId, sourcePath, cache, component, info));
  }
  await resolveEmbeds(app, el, sourcePath);
}

/** What plugins ask for with `MarkdownRenderer.render`: the blocks without wrappers, post-processed as one. */
async function renderFragment(
  app: App,
  markdown: string,
  el: HTMLElement,
  sourcePath: string,
  component: Component,
): Promise<void> {
  const cache = parseMetadata(markdown);
  const whole = createDiv();
  for (const section of cache.sections ?? []) {
    const block = renderSection(markdown, section, cache, null);
    if (block !== null) whole.append(...Array.from(block.childNodes));
  }
  await postProcess(whole, contextFor(`doc-${++lastDocument}`, sourcePath, cache, component, null));
  el.append(...Array.from(whole.childNodes));
  await resolveEmbeds(app, el, sourcePath);
}

export abstract class MarkdownRenderer extends MarkdownRenderChild {
  static render(app: App, markdown: string, el: HTMLElement, sourcePath: string, component: Component): Promise<void> {
    return renderFragment(app, markdown, el, sourcePath, component);
  }
}

function renderSection(
  markdown: string,
  section: SectionCache,
  cache: CachedMetadata,
  onCheck: OnCheck | null,
): HTMLElement | null {
  const { start, end } = section.position;
  const source = markdown.slice(start.offset, end.offset);
  const html = sectionHtml(source, section.type);
  if (html === null) return null;
  const block = createDiv({
    cls: `el-${sectionClass(source, section.type)}`,
    attr: { 'data-section-line': start.line },
  });
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  block.append(...Array.from(document.importNode(parsed.body, true).childNodes));
  const items = (cache.listItems ?? []).filter(
    (item) => item.position.start.offset >= start.offset && item.position.end.offset <= end.offset,
  );
  Array.from(block.querySelectorAll('li')).forEach((li, index) => {
    const item = items[index];
    if (item) markListItem(li, item, start.line, onCheck);
  });
  return block;
}

function markListItem(li: HTMLElement, item: ListItemCache, sectionLine: number, onCheck: OnCheck | null): void {
  const { line } = item.position.start;
  li.setAttribute('data-line', String(line - sectionLine));
  const { task } = item;
  if (task === undefined) return;
  const box =
    li.querySelector<HTMLInputElement>(':scope > input, :scope > p > input') ?? createEl('input', { type: 'checkbox' });
  if (!box.isConnected && !li.contains(box)) li.prepend(box);
  box.removeAttribute('disabled');
  box.className = 'task-list-item-checkbox';
  box.checked = task !== ' ';
  box.ariaLabel = 'Task';
  li.addClass('task-list-item');
  li.toggleClass('is-checked', task !== ' ');
  li.setAttribute('data-task', task === ' ' ? '' : task);
  li.parentElement?.addClass('contains-task-list');
  if (onCheck) box.addEventListener('click', () => onCheck(line, task === ' ' ? 'x' : ' '));
}

function contextFor(
  docId: string,
  sourcePath: string,
  cache: CachedMetadata,
  component: Component,
  section: { text: string; lineStart: number; lineEnd: number } | null,
): MarkdownPostProcessorContext {
  return {
    docId,
    sourcePath,
    frontmatter: cache.frontmatter,
    addChild: (child) => component.addChild(child),
    getSectionInfo: () => section,
  };
}

async function resolveEmbeds(app: App, el: HTMLElement, sourcePath: string): Promise<void> {
  for (const embed of Array.from(el.querySelectorAll<HTMLElement>('.internal-embed'))) {
    const source = embed.getAttribute('src') ?? '';
    const file = app.metadataCache.getFirstLinkpathDest(getLinkpath(source), sourcePath);
    if (file && IMAGE.test(file.extension)) embed.createEl('img', { attr: { src: app.vault.getResourcePath(file) } });
    else if (file) await app.embeds.render(file, source, embed);
    else embed.addClass('file-embed', 'mod-empty');
  }
}
