import { Component } from '../core/component';
import { guarded } from '../core/errors';
import { MenuItem } from './menu-item';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  readonly left?: boolean;
}

/** The menus on the page, topmost last; for tests. */
export const openMenus: Menu[] = [];
const eventMenus = new WeakMap<Event, Menu>();
/** Sections the app itself puts first, in its order. */
const SECTION_ORDER = ['title', 'open', 'action', '', 'view', 'info', 'danger'];

export class MenuSeparator {}

export class Menu extends Component {
  readonly dom = createDiv({ cls: 'menu', attr: { role: 'menu' } });
  private readonly scrollEl = this.dom.createDiv('menu-scroll');
  private readonly entries: (MenuItem | MenuSeparator)[] = [];
  private parent: Menu | null = null;
  private child: Menu | null = null;
  private before: Element | null = null;
  private hidden: (() => unknown) | null = null;
  private parentEl: HTMLElement | null = null;

  /** One menu for one event: whoever handles the event adds to the same menu. */
  static forEvent(event: MouseEvent): Menu {
    const known = eventMenus.get(event);
    if (known) return known;
    const menu = new Menu();
    eventMenus.set(event, menu);
    event.preventDefault();
    setTimeout(() => menu.showAtMouseEvent(event), 0);
    return menu;
  }

  setNoIcon(): this {
    this.dom.addClass('mod-no-icon');
    return this;
  }

  setUseNativeMenu(): this {
    return this;
  }

  setParentElement(el: HTMLElement): this {
    this.parentEl = el;
    return this;
  }

  addItem(build: (item: MenuItem) => unknown): this {
    const item = new MenuItem<Menu>(this, () => new Menu());
    guarded('menu item', () => build(item));
    this.entries.push(item);
    return this;
  }

  addSeparator(): this {
    this.entries.push(new MenuSeparator());
    return this;
  }

  onHide(callback: () => unknown): void {
    this.hidden = callback;
  }

  showAtMouseEvent(event: MouseEvent): this {
    const target = event.targetNode;
    const onItem = event.detail === 0 && event.clientX === 0;
    if (!onItem || !target?.instanceOf(HTMLElement))
      return this.showAtPosition({ x: event.clientX, y: event.clientY }, event.doc);
    const anchor = target.getBoundingClientRect();
    return this.showAtPosition({ x: anchor.left, y: anchor.bottom }, event.doc);
  }

  /** Without a document, in the main window, wherever it was asked for. */
  showAtPosition(place: Place, doc: Document = document): this {
    if (openMenus.includes(this)) return this;
    if (this.parent === null) for (const other of [...openMenus]) other.hide();
    this.before = doc.activeElement;
    this.draw();
    doc.body.append(this.dom);
    openMenus.push(this);
    this.parentEl?.addClass('has-active-menu');
    this.position(place);
    this.load();
    if (this.parent === null) this.listen();
    return this;
  }

  hide(): this {
    if (!openMenus.includes(this)) return this;
    this.child?.hide();
    openMenus.splice(openMenus.indexOf(this), 1);
    const hadFocus = this.dom.contains(this.dom.doc.activeElement);
    this.dom.remove();
    this.parentEl?.removeClass('has-active-menu');
    this.unload();
    if (hadFocus && this.before?.instanceOf(HTMLElement) && this.before.isConnected) this.before.focus();
    guarded('menu hidden', () => this.hidden?.());
    return this;
  }

  close(): void {
    this.hide();
  }

  /** Hides the whole chain of menus this one belongs to. */
  closeAll(): void {
    if (this.parent) this.parent.closeAll();
    else this.hide();
  }

  openChild(child: Menu | null, beside: HTMLElement): void {
    if (this.child === child) return;
    this.child?.hide();
    this.child = child;
    if (!child) return;
    child.parent = this;
    const { right, top } = beside.getBoundingClientRect();
    child.showAtPosition({ x: right, y: top }, this.dom.doc);
  }

  private get items(): MenuItem[] {
    return this.entries.filter((entry): entry is MenuItem => entry instanceof MenuItem);
  }

  private draw(): void {
    this.scrollEl.empty();
    let section: string | null = null;
    for (const entry of this.ordered()) {
      const own: string | null = entry instanceof MenuItem ? entry.section : section;
      const breaks = !(entry instanceof MenuItem) || (section !== null && own !== section);
      if (breaks && this.scrollEl.lastElementChild?.hasClass('menu-separator') === false) {
        this.scrollEl.createDiv({ cls: 'menu-separator', attr: { role: 'separator' } });
      }
      if (entry instanceof MenuItem) this.scrollEl.append(entry.dom);
      section = own;
    }
    if (this.scrollEl.lastElementChild?.hasClass('menu-separator')) this.scrollEl.lastElementChild.remove();
  }

  private ordered(): (MenuItem | MenuSeparator)[] {
    if (!this.items.some((item) => item.section !== '')) return this.entries;
    const rank = (item: MenuItem): number => {
      const known = SECTION_ORDER.indexOf(item.section);
      return known < 0 ? SECTION_ORDER.indexOf('view') - 0.5 : known;
    };
    return [...this.items].sort((a, b) => rank(a) - rank(b));
  }

  private position({ x, y }: Place): void {
    const { win } = this.dom;
    const { width, height } = this.dom.getBoundingClientRect();
    this.dom.style.left = `${Math.max(0, Math.min(x, win.innerWidth - width - 4))}px`;
    this.dom.style.top = `${Math.max(0, Math.min(y, win.innerHeight - height - 4))}px`;
  }

  private listen(): void {
    const outside = (event: Event): void => {
      if (!openMenus.some((menu) => menu.dom.contains(event.target as Node))) this.hide();
    };
    this.registerDomEvent(this.dom.doc, 'mousedown', outside, true);
    this.registerDomEvent(this.dom.doc, 'keydown', (event) => topmost()?.onKey(event as KeyboardEvent), true);
  }

  private onKey(event: KeyboardEvent): void {
    const choices = this.items.filter((item) => item.isChoosable && item.dom.isConnected);
    const at = choices.findIndex((item) => item.dom === item.dom.doc.activeElement || item.dom.hasClass('selected'));
    const select = (index: number): void => {
      for (const item of choices) item.dom.removeClass('selected');
      choices.at(index % choices.length)?.dom.addClass('selected');
      choices.at(index % choices.length)?.dom.focus();
    };
    if (event.key === 'ArrowDown') select(at + 1);
    else if (event.key === 'ArrowUp') select(at < 0 ? -1 : at - 1);
    else if (event.key === 'Enter' || event.key === ' ') choices[at]?.choose(event);
    else if (event.key === 'ArrowRight' && choices[at]?.dom.hasClass('has-submenu')) choices[at].choose(event);
    else if (event.key === 'Escape' || event.key === 'Tab' || event.key === 'ArrowLeft') this.hide();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

function topmost(): Menu | undefined {
  return openMenus.at(-1);
}
