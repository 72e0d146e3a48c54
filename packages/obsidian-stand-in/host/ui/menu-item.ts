import { guarded } from '../core/errors';
import { setIcon } from '../dom/icons';

/** The menu that an item is in. */
interface MenuOfItem {
  closeAll(): void;
  openChild(child: MenuOfItem | null, beside: HTMLElement): void;
}

export class MenuItem<M extends MenuOfItem = MenuOfItem> {
  readonly dom: HTMLElement;
  section = '';
  private readonly iconEl: HTMLElement;
  private readonly titleEl: HTMLElement;
  private readonly checkEl: HTMLElement;
  private submenu: M | null = null;
  private clicked: ((event: MouseEvent | KeyboardEvent) => unknown) | null = null;

  constructor(
    readonly menu: M,
    private readonly newMenu: () => M,
  ) {
    this.dom = createDiv({ cls: 'menu-item tappable', attr: { role: 'menuitem', tabindex: '-1' } });
    this.iconEl = this.dom.createDiv('menu-item-icon');
    this.titleEl = this.dom.createDiv('menu-item-title');
    this.checkEl = createDiv('menu-item-icon mod-checked');
    setIcon(this.checkEl, 'lucide-check');
    this.dom.addEventListener('click', (event) => this.choose(event));
    this.dom.addEventListener('mouseenter', () => this.openSubmenu());
  }

  get isChoosable(): boolean {
    return !this.dom.hasClass('is-disabled') && !this.dom.hasClass('is-label');
  }

  setTitle(title: string | DocumentFragment): this {
    this.titleEl.setText(title);
    return this;
  }

  setIcon(icon: string | null): this {
    setIcon(this.iconEl, icon ?? '');
    return this;
  }

  setChecked(checked: boolean | null): this {
    this.dom.toggleClass('is-checked', checked === true);
    this.dom.setAttribute('role', checked === null ? 'menuitem' : 'menuitemcheckbox');
    if (checked !== null) this.dom.setAttribute('aria-checked', String(checked));
    if (checked) this.dom.append(this.checkEl);
    else this.checkEl.remove();
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.dom.toggleClass('is-disabled', disabled);
    this.dom.setAttribute('aria-disabled', String(disabled));
    return this;
  }

  setWarning(warning: boolean): this {
    this.dom.toggleClass('is-warning', warning);
    return this;
  }

  setIsLabel(label: boolean): this {
    this.dom.toggleClass('is-label', label);
    return this;
  }

  setSection(section: string): this {
    this.section = section;
    return this;
  }

  onClick(callback: (event: MouseEvent | KeyboardEvent) => unknown): this {
    this.clicked = callback;
    return this;
  }

  setSubmenu(): M {
    this.dom.addClass('has-submenu');
    setIcon(this.dom.createDiv('menu-item-icon mod-submenu'), 'lucide-chevron-right');
    this.submenu = this.newMenu();
    return this.submenu;
  }

  choose(event: MouseEvent | KeyboardEvent): void {
    if (!this.isChoosable) return;
    if (this.submenu) {
      this.openSubmenu();
      return;
    }
    this.menu.closeAll();
    guarded('menu item', () => this.clicked?.(event));
  }

  private openSubmenu(): void {
    this.menu.openChild(this.submenu, this.dom);
  }
}
