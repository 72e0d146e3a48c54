import type { AppParts } from '../app-parts';
import { guarded } from '../core/errors';
import {
  valueOf,
  type SettingDefinition,
  type SettingDefinitionGroup,
  type SettingDefinitionItem,
  type SettingDefinitionList,
  type SettingDefinitionPage,
  type SettingGroupItem,
} from './definitions';
import { addControl, type SettingValues } from './control';
import { makeEditableList } from './editable-list';
import { Setting, SettingGroup } from './setting';

type Render = (setting: Setting, group: SettingGroup) => void | (() => void);
type Action = (el: HTMLElement, index: number) => void;

/** The tab that is drawn. */
interface DrawnTab extends SettingValues {
  readonly containerEl: HTMLElement;
  readonly settingItems: readonly SettingDefinitionItem[];
}

interface Row {
  readonly el: HTMLElement;
  readonly setting: Setting | null;
  readonly visible: boolean | (() => boolean) | undefined;
  readonly disabled: boolean | (() => boolean) | undefined;
}

/** Draws a tab's declarative definitions, and the pages below it. */
export class SettingsRenderer {
  private rows: Row[] = [];
  private cleanups: (() => void)[] = [];
  private pages: SettingDefinitionPage[] = [];

  constructor(
    private readonly tab: DrawnTab,
    private readonly app: AppParts,
  ) {}

  render(items: readonly SettingDefinitionItem[]): void {
    this.pages = [];
    this.draw(items);
  }

  /** After the definitions changed: stays on the page it is on, if that still exists. */
  renderAgain(items: readonly SettingDefinitionItem[]): void {
    let current = items;
    this.pages = this.pages.flatMap(({ name }) => {
      const page = current.find((item): item is SettingDefinitionPage => isPage(item) && item.name === name);
      current = page?.items ?? current;
      return page ? [page] : [];
    });
    const scroll = this.tab.containerEl.scrollTop;
    this.draw(current);
    this.tab.containerEl.scrollTop = scroll;
  }

  refresh(): void {
    for (const { el, setting, visible, disabled } of this.rows) {
      el.toggle(guarded('visible', () => valueOf(visible, true)) ?? true);
      if (disabled !== undefined) setting?.setDisabled(guarded('disabled', () => valueOf(disabled, false)) ?? false);
    }
  }

  private draw(items: readonly SettingDefinitionItem[]): void {
    for (const cleanup of this.cleanups.splice(0)) guarded('setting cleanup', cleanup);
    this.rows = [];
    this.tab.containerEl.empty();
    const page = this.pages.at(-1);
    if (page) this.drawPageTitle(page);
    if (page?.page) this.drawImperativePage(page.page);
    else this.drawItems(items);
    this.refresh();
  }

  private drawItems(items: readonly SettingDefinitionItem[]): void {
    let loose: SettingGroup | null = null;
    for (const item of items) {
      if (isGroup(item)) {
        loose = null;
        this.drawGroup(item);
      } else {
        loose ??= new SettingGroup(this.tab.containerEl);
        this.drawRow(item, loose);
      }
    }
  }

  private drawGroup(definition: SettingDefinitionGroup | SettingDefinitionList): void {
    const group = new SettingGroup(this.tab.containerEl);
    if (definition.heading) group.setHeading(definition.heading);
    if (definition.cls) group.addClass(definition.cls);
    for (const build of definition.extraButtons ?? []) group.addExtraButton(build as never);
    this.rows.push({ el: group.groupEl, setting: null, visible: definition.visible, disabled: undefined });
    const settings = (definition.items ?? []).map((item) => this.drawRow(item, group));
    if (definition.search) this.addSearch(group, definition.search, definition.items ?? [], settings);
    if (definition.type === 'list') makeEditableList(definition as SettingDefinitionList, group, settings);
  }

  private addSearch(
    group: SettingGroup,
    search: NonNullable<SettingDefinitionGroup['search']>,
    items: readonly SettingGroupItem[],
    settings: readonly Setting[],
  ): void {
    group.addSearch((component) => {
      component.setPlaceholder(search.placeholder ?? '').onChange((query) => {
        settings.forEach((setting, index) =>
          setting.settingEl.toggle(search.match(items[index] as SettingDefinition, query)),
        );
      });
    });
  }

  private drawRow(item: SettingGroupItem, group: SettingGroup): Setting {
    const setting = new Setting(group.listEl).setName(item.name);
    if (item.desc) setting.setDesc(item.desc);
    if (isPage(item)) this.makePageLink(item, setting);
    else this.fillRow(item, setting, group);
    const disabled = isPage(item)
      ? undefined
      : (item.control?.disabled ?? ('disabled' in item ? item.disabled : undefined));
    this.rows.push({ el: setting.settingEl, setting, visible: item.visible, disabled });
    return setting;
  }

  private fillRow(item: SettingDefinition, setting: Setting, group: SettingGroup): void {
    if (item.control) addControl(item.control, setting, this.tab, this.app);
    const { render, action } = item as { render?: Render; action?: Action };
    if (render) {
      const cleanup = guarded('setting render', () => render(setting, group));
      if (typeof cleanup === 'function') this.cleanups.push(cleanup);
    }
    if (action) {
      setting.setClass('mod-action');
      setting.settingEl.addEventListener('click', () => {
        const index = Array.from(group.listEl.children).indexOf(setting.settingEl);
        guarded('setting action', () => action(setting.settingEl, index));
      });
    }
  }

  private makePageLink(page: SettingDefinitionPage, setting: Setting): void {
    setting.setClass('mod-page');
    setting.settingEl.toggleClass('mod-warning', valueOf(page.status, null) === 'warning');
    setting.addDisplayValue((display) => display.setValue(valueOf(page.displayValue, '')));
    setting.addExtraButton((button) => button.setIcon('lucide-chevron-right').setTooltip(page.name));
    setting.settingEl.addEventListener('click', () => {
      this.pages.push(page);
      this.draw(page.items ?? []);
    });
  }

  private drawPageTitle(page: SettingDefinitionPage): void {
    const title = new Setting(this.tab.containerEl).setName(page.name).setHeading();
    title.setClass('setting-page-titlebar');
    title.addExtraButton((button) =>
      button
        .setIcon('lucide-chevron-left')
        .setTooltip('Back')
        .onClick(() => {
          this.pages.pop();
          this.draw(this.pages.at(-1)?.items ?? this.tab.settingItems);
        }),
    );
  }

  private drawImperativePage(factory: NonNullable<SettingDefinitionPage['page']>): void {
    const page = guarded('setting page', factory);
    if (!page) return;
    this.tab.containerEl.append(page.rootEl);
    guarded('SettingPage.display', () => page.display());
    this.cleanups.push(() => page.hide());
  }
}

function isPage(item: SettingDefinitionItem | SettingGroupItem): item is SettingDefinitionPage {
  return 'type' in item && item.type === 'page';
}

function isGroup(item: SettingDefinitionItem): item is SettingDefinitionGroup {
  return 'type' in item && (item.type === 'group' || item.type === 'list');
}
