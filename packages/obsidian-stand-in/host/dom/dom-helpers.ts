import { installElementHelpers, setText } from './element-helpers';
import { installStandardHelpers } from './standard-helpers';

interface ElementInfo {
  cls?: string | string[];
  text?: string | DocumentFragment;
  attr?: Record<string, string | number | boolean | null>;
  title?: string;
  parent?: Node;
  value?: string;
  type?: string;
  prepend?: boolean;
  placeholder?: string;
  href?: string;
}

type Info = ElementInfo | string | undefined;

/** Puts Obsidian's additions to the DOM and to the standard classes on the page's globals. Safe to call twice. */
export function installDomHelpers(page: Window & typeof globalThis): void {
  if (Object.hasOwn(page.Node.prototype, 'createEl')) return;
  const create = (tag: string, info?: Info, callback?: (el: HTMLElement) => void): HTMLElement => {
    const el = page.document.createElement(tag);
    applyInfo(el, info);
    callback?.(el);
    return el;
  };
  const createSvg = (tag: string, info?: Info, callback?: (el: SVGElement) => void): SVGElement => {
    const el = page.document.createElementNS('http://www.w3.org/2000/svg', tag);
    applyInfo(el, info);
    callback?.(el);
    return el;
  };
  const inside = (parent: Node, info: Info): ElementInfo =>
    typeof info === 'string' ? { cls: info, parent } : { ...info, parent };

  Object.assign(page, {
    createEl: create,
    createDiv: (info?: Info, callback?: (el: HTMLElement) => void) => create('div', info, callback),
    createSpan: (info?: Info, callback?: (el: HTMLElement) => void) => create('span', info, callback),
    createSvg,
    createFragment: (callback?: (fragment: DocumentFragment) => void) => {
      const fragment = page.document.createDocumentFragment();
      callback?.(fragment);
      return fragment;
    },
  });
  Object.assign(page.Node.prototype, {
    createEl(this: Node, tag: string, info?: Info, callback?: (el: HTMLElement) => void) {
      return create(tag, inside(this, info), callback);
    },
    createDiv(this: Node, info?: Info, callback?: (el: HTMLElement) => void) {
      return create('div', inside(this, info), callback);
    },
    createSpan(this: Node, info?: Info, callback?: (el: HTMLElement) => void) {
      return create('span', inside(this, info), callback);
    },
    createSvg(this: Node, tag: string, info?: Info, callback?: (el: SVGElement) => void) {
      return createSvg(tag, inside(this, info), callback);
    },
  });
  installElementHelpers(page);
  installStandardHelpers(page);
}

function applyInfo(el: Element, given: Info): void {
  const info = typeof given === 'string' ? { cls: given } : given;
  if (info === undefined) return;
  if (info.cls) el.setAttribute('class', Array.isArray(info.cls) ? info.cls.join(' ') : info.cls);
  if (info.text !== undefined) setText(el, info.text);
  for (const [name, value] of Object.entries(info.attr ?? {})) {
    if (value !== null && value !== undefined) el.setAttribute(name, String(value));
  }
  if (info.title !== undefined) el.setAttribute('title', info.title);
  if (info.type !== undefined) el.setAttribute('type', info.type);
  if (info.href !== undefined) el.setAttribute('href', info.href);
  if (info.placeholder !== undefined) el.setAttribute('placeholder', info.placeholder);
  if (info.value !== undefined) (el as HTMLInputElement).value = info.value;
  if (info.parent !== undefined) info.parent.insertBefore(el, info.prepend ? info.parent.firstChild : null);
}
