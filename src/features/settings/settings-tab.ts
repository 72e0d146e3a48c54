import { PluginSettingTab, type SettingDefinitionItem } from 'obsidian';
import type { Settings } from '../../core/settings';
import type { Services } from '../../vault/services';
import { generalGroup, displayGroups, insertionGroup, itemsGroup, propertyPage, reviewGroup } from './groups';
import { scopeList } from './scope-list';
import { settingAt, settingChange } from './setting-values';
import { workflowList } from './workflow-list';

/** The settings, declared: the app draws and searches them. */
export class DesignPhasesSettingTab extends PluginSettingTab {
  override icon = 'list-checks';
  private declared = '';

  constructor(private readonly services: Services) {
    super(services.app, services.plugin);
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    const { services } = this;
    const change = (settings: Partial<Settings>) => void services.settings.update(settings);
    this.declared = this.dependsOn();
    return [
      generalGroup(services),
      scopeList(services, change),
      ...workflowList(services, change),
      reviewGroup(services),
      insertionGroup(),
      itemsGroup(services),
      ...displayGroups(),
      propertyPage(services),
    ];
  }

  override getControlValue(key: string): unknown {
    return settingAt(this.services.settings.current, key);
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const { settings } = this.services;
    await settings.update(settingChange(settings.current, key, value));
  }

  /** Declares the settings again where rows or choices came or went; a field that is typed in is left alone else. */
  updateIfChanged(): void {
    if (this.declared !== this.dependsOn()) this.update();
  }

  /** What the rows and their choices are made of. */
  private dependsOn(): string {
    const { settings, templates } = this.services;
    const { workflow, scope } = settings.current;
    return JSON.stringify([templates.known().map(({ id, name }) => [id, name]), workflow, scope]);
  }
}
