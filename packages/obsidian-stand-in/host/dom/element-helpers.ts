import { guarded } from '../core/errors';

type Attributes = Record<string, string | number | boolean | null>;

/** Obsidian's additions to Node, Element, HTMLElement and UIEvent. */
export function installElementHelpers(page: Window & typeof globalThis): void {
  const { Node, Element, HTMLElement, UIEvent } = page;
  const getter = (prototype: object, name: string, get: (this: never) => unknown): void => {
    Object.defineProperty(prototype, name, { configurable: true, get });
  };
  // A node of another window is of the class that has the same name there.
  const isOf = function (this: Node | UIEvent, type: new () => object): boolean {
    const there: unknown = Reflect.get('win' in this ? (this.win as object) : page, type.name);
    return this instanceof type || (typeof there === 'function' && this instanceof there);
  };
  getter(Node.prototype, 'doc', function (this: Node) {
    return this.ownerDocument ?? this;
  });
  getter(Node.prototype, 'win', function (this: Node) {
    return (this.ownerDocument ?? (this as Document)).defaultView ?? page;
  });
  getter(Node.prototype, 'constructorWin', () => page);
  getter(UIEvent.prototype, 'targetNode', function (this: UIEvent) {
    return this.target;
  });
  getter(UIEvent.prototype, 'win', function (this: UIEvent) {
    return this.view ?? page;
  });
  getter(UIEvent.prototype, 'doc', function (this: UIEvent) {
    return (this.view ?? page).document;
  });
  Object.assign(UIEvent.prototype, { instanceOf: isOf });
  Object.assign(Node.prototype, {
    instanceOf: isOf,
    detach(this: ChildNode) {
      this.remove();
    },
    empty(this: Node) {
      while (this.lastChild) this.lastChild.remove();
    },
    insertAfter(this: Node, node: Node, child: Node | null) {
      return this.insertBefore(node, child ? child.nextSibling : this.firstChild);
    },
    indexOf(this: Node, other: Node) {
      return Array.from(this.childNodes).indexOf(other as ChildNode);
    },
    setChildrenInPlace(this: Element, children: Node[]) {
      this.replaceChildren(...children);
    },
    appendText(this: Node, text: string) {
      this.appendChild(page.document.createTextNode(text));
    },
  });
  installClassAndAttributeHelpers(Element);
  installStyleAndEventHelpers(HTMLElement);
}

function classesOf(...classes: readonly string[]): string[] {
  return classes.flatMap((name) => name.split(/\s+/)).filter((name) => name !== '');
}

function installClassAndAttributeHelpers(ElementClass: typeof Element): void {
  Object.assign(ElementClass.prototype, {
    getText(this: Element) {
      return this.textContent ?? '';
    },
    setText(this: Element, text: string | DocumentFragment) {
      setText(this, text);
    },
    addClass(this: Element, ...classes: string[]) {
      this.classList.add(...classesOf(...classes));
    },
    addClasses(this: Element, classes: string[]) {
      this.classList.add(...classesOf(...classes));
    },
    removeClass(this: Element, ...classes: string[]) {
      this.classList.remove(...classesOf(...classes));
    },
    removeClasses(this: Element, classes: string[]) {
      this.classList.remove(...classesOf(...classes));
    },
    toggleClass(this: Element, classes: string | string[], on: boolean) {
      for (const name of classesOf(...[classes].flat())) this.classList.toggle(name, on);
    },
    hasClass(this: Element, name: string) {
      return this.classList.contains(name);
    },
    setAttr(this: Element, name: string, value: string | number | boolean | null) {
      if (value === null) this.removeAttribute(name);
      else this.setAttribute(name, String(value));
    },
    setAttrs(this: Element, attributes: Attributes) {
      for (const [name, value] of Object.entries(attributes)) this.setAttr(name, value);
    },
    getAttr(this: Element, name: string) {
      return this.getAttribute(name);
    },
    matchParent(this: Element, selector: string, last?: Element) {
      const found = this.closest(selector);
      return found !== null && (!last || last.contains(found)) ? found : null;
    },
    getCssPropertyValue(this: Element, name: string, pseudo?: string) {
      return getComputedStyle(this, pseudo).getPropertyValue(name).trim();
    },
    isActiveElement(this: Element) {
      return this.ownerDocument.activeElement === this;
    },
    find(this: Element, selector: string) {
      return this.querySelector(selector);
    },
    findAll(this: Element, selector: string) {
      return Array.from(this.querySelectorAll(selector));
    },
    findAllSelf(this: Element, selector: string) {
      return [...(this.matches(selector) ? [this] : []), ...this.querySelectorAll(selector)];
    },
  });
}

function installStyleAndEventHelpers(ElementClass: typeof HTMLElement): void {
  const delegated = new WeakMap<object, EventListener>();
  Object.assign(ElementClass.prototype, {
    show(this: HTMLElement) {
      this.style.removeProperty('display');
    },
    hide(this: HTMLElement) {
      this.style.display = 'none';
    },
    toggle(this: HTMLElement, show: boolean) {
      if (show) this.show();
      else this.hide();
    },
    toggleVisibility(this: HTMLElement, visible: boolean) {
      this.style.visibility = visible ? '' : 'hidden';
    },
    isShown(this: HTMLElement) {
      return this.isConnected && this.offsetParent !== null;
    },
    setCssStyles(this: HTMLElement, styles: Partial<CSSStyleDeclaration>) {
      Object.assign(this.style, styles);
    },
    setCssProps(this: HTMLElement, props: Record<string, string>) {
      for (const [name, value] of Object.entries(props)) this.style.setProperty(name, value);
    },
    trigger(this: HTMLElement, type: string) {
      this.dispatchEvent(new Event(type, { bubbles: true }));
    },
    onClickEvent(this: HTMLElement, listener: EventListener, options?: AddEventListenerOptions) {
      this.addEventListener('click', listener, options);
      this.addEventListener('auxclick', listener, options);
    },
    onNodeInserted(this: HTMLElement, callback: () => void) {
      const timer = setTimeout(() => this.isConnected && callback(), 0);
      return () => clearTimeout(timer);
    },
    onWindowMigrated(this: HTMLElement, callback: (win: Window) => unknown) {
      const listener = { el: this, callback };
      migrations.add(listener);
      return () => migrations.delete(listener);
    },
    on(
      this: HTMLElement,
      type: string,
      selector: string,
      listener: (event: Event, target: Element) => void,
      options?: AddEventListenerOptions,
    ) {
      const wrapped: EventListener = (event) => {
        const target = (event.target as Element | null)?.closest(selector);
        if (target && this.contains(target)) listener.call(this, event, target);
      };
      delegated.set(listener, wrapped);
      this.addEventListener(type, wrapped, options);
    },
    off(this: HTMLElement, type: string, _selector: string, listener: () => void, options?: AddEventListenerOptions) {
      const wrapped = delegated.get(listener);
      if (wrapped) this.removeEventListener(type, wrapped, options);
    },
  });
}

export function setText(el: Element, text: string | DocumentFragment): void {
  if (typeof text === 'object' && 'nodeType' in text) el.replaceChildren(text);
  else el.textContent = text;
}

/** Whoever wants to hear that an element is in another window. */
const migrations = new Set<{ readonly el: HTMLElement; readonly callback: (win: Window) => unknown }>();

/** Tells what is in an element that it went to another window; some time later, as the app does. */
export function tellMigrated(root: HTMLElement): void {
  setTimeout(() => {
    for (const { el, callback } of [...migrations])
      if (root.contains(el)) guarded('window migrated', () => callback(root.win));
  }, 0);
}
