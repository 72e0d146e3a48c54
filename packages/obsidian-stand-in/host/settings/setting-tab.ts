import type { AppParts } from '../app-parts';
import { guarded } from '../core/errors';
import type { SettingDefinitionItem } from './definitions';
import { SettingsRenderer } from './settings-renderer';

export abstract class SettingTab {
  icon = 'lucide-puzzle';
  id = '';
  name = '';
  readonly containerEl = createDiv('vertical-tab-content');
  settingItems: SettingDefinitionItem[] = [];
  private readonly renderer: SettingsRenderer;

  constructor(readonly app: AppParts) {
    this.renderer = new SettingsRenderer(this, app);
  }

  getSettingDefinitions(): SettingDefinitionItem[] {
    return [];
  }

  getControlValue(key: string): unknown {
    return this.app.vault.getConfig(key);
  }

  setControlValue(key: string, value: unknown): void | Promise<void> {
    this.app.vault.setConfig(key, value);
  }

  update(): void {
    this.settingItems = guarded('getSettingDefinitions', () => this.getSettingDefinitions()) ?? [];
    if (this.containerEl.isConnected) this.renderer.renderAgain(this.settingItems);
  }

  refreshDomState(): void {
    this.renderer.refresh();
  }

  display(): void {}

  hide(): void {
    this.containerEl.empty();
  }

  /**
   * What the settings window does to show the tab: declarative where there are definitions, else `display()`.
   * The interface leaves open whether the app asks for the definitions again here. This does not: a tab that counts on it
   * would be stale where the app does not either.
   */
  show(): void {
    if (this.settingItems.length > 0) this.renderer.render(this.settingItems);
    else guarded('SettingTab.display', () => this.display());
  }
}

/** What a plugin's tab needs of the plugin. */
interface PluginWithSettings {
  readonly manifest: { readonly id: string; readonly name: string };
  settings?: unknown;
  saveData(data: unknown): Promise<void>;
}

export abstract class PluginSettingTab extends SettingTab {
  constructor(
    app: AppParts,
    readonly plugin: PluginWithSettings,
  ) {
    super(app);
    this.id = plugin.manifest.id;
    this.name = plugin.manifest.name;
  }

  override getControlValue(key: string): unknown {
    return this.settings[key];
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    this.settings[key] = value;
    await this.plugin.saveData(this.settings);
  }

  private get settings(): Record<string, unknown> {
    this.plugin.settings ??= {};
    return this.plugin.settings as Record<string, unknown>;
  }
}

export abstract class SettingPage {
  readonly rootEl = createDiv('setting-page');
  readonly titlebarEl = this.rootEl.createDiv('setting-page-titlebar');
  readonly containerEl = this.rootEl.createDiv('setting-page-content');
  title = '';

  abstract display(): void;

  hide(): void {}
}
