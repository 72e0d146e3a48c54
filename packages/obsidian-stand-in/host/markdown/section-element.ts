import type { CachedMetadata, ListItemCache, SectionCache } from '../metadata/cache-types';
import { sectionClass, sectionHtml } from './section-html';

let inertPage: Document | null = null;

/** Scripts do not run and images are not loaded in it. Made when first asked for: unit tests without a page load this too. */
const inert = (): Document => (inertPage ??= document.implementation.createHTMLDocument(''));

/** The element of a top-level block, not yet post-processed; null for blocks that reading view does not show. */
export function sectionElement(markdown: string, section: SectionCache, cache: CachedMetadata): HTMLElement | null {
  const { start, end } = section.position;
  const source = markdown.slice(start.offset, end.offset);
  const html = sectionHtml(source, section.type);
  if (html === null) return null;
  const block = createDiv(`el-${sectionClass(source, section.type)}`);
  const parsed = inert().createElement('body');
  parsed.innerHTML = html;
  block.append(...Array.from(document.importNode(parsed, true).childNodes));
  const items = (cache.listItems ?? []).filter(
    (item) => item.position.start.offset >= start.offset && item.position.end.offset <= end.offset,
  );
  Array.from(block.querySelectorAll('li')).forEach((li, index) => {
    const item = items[index];
    if (item) markListItem(li, item, start.line);
  });
  return block;
}

function markListItem(li: HTMLElement, item: ListItemCache, sectionLine: number): void {
  li.setAttribute('data-line', String(item.position.start.line - sectionLine));
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
}
