import type { AppParts } from '../app-parts';
import { guarded } from '../core/errors';
import { setIcon } from '../dom/icons';
import { Modal } from '../ui/modal';
import type { SettingTab } from './setting-tab';

/** `app.setting`: the window with a tab for each plugin that has settings. */
export class SettingsWindow extends Modal {
  readonly pluginTabs: SettingTab[] = [];
  activeTab: SettingTab | null = null;
  private readonly headersEl: HTMLElement;
  private readonly tabEl: HTMLElement;

  constructor(app: AppParts) {
    super(app);
    this.modalEl.addClass('mod-settings', 'mod-sidebar-layout');
    this.headerEl.remove();
    this.contentEl.addClass('vertical-tabs-container');
    this.headersEl = this.contentEl.createDiv('vertical-tab-header');
    this.tabEl = this.contentEl.createDiv('vertical-tab-content-container');
  }

  addTab(tab: SettingTab): void {
    this.pluginTabs.push(tab);
    tab.update();
  }

  removeTab(tab: SettingTab): void {
    this.pluginTabs.splice(this.pluginTabs.indexOf(tab), 1);
  }

  override onOpen(): void {
    this.headersEl.empty();
    const group = this.headersEl.createDiv('vertical-tab-header-group');
    group.createDiv({ cls: 'vertical-tab-header-group-title', text: 'Community plugins' });
    for (const tab of this.pluginTabs) {
      const header = group.createDiv({
        cls: 'vertical-tab-nav-item tappable',
        attr: { tabindex: '0', 'data-setting-id': tab.id },
      });
      setIcon(header.createDiv('vertical-tab-nav-item-icon'), tab.icon);
      header.createDiv({ cls: 'vertical-tab-nav-item-title', text: tab.name });
      header.addEventListener('click', () => this.openTab(tab));
    }
    const [first] = this.pluginTabs;
    if (this.activeTab === null && first) this.openTab(first);
  }

  override onClose(): void {
    this.leaveTab();
  }

  openTabById(id: string): SettingTab | null {
    const tab = this.pluginTabs.find((candidate) => candidate.id === id) ?? null;
    if (tab) this.openTab(tab);
    return tab;
  }

  private openTab(tab: SettingTab): void {
    this.leaveTab();
    this.activeTab = tab;
    this.tabEl.append(tab.containerEl);
    for (const header of this.headersEl.querySelectorAll('[data-setting-id]')) {
      header.toggleClass('is-active', header.getAttribute('data-setting-id') === tab.id);
    }
    tab.show();
  }

  private leaveTab(): void {
    const { activeTab } = this;
    this.activeTab = null;
    if (activeTab) guarded('SettingTab.hide', () => activeTab.hide());
    this.tabEl.empty();
  }
}
