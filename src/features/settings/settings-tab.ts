import { PluginSettingTab, type SettingDefinitionItem } from 'obsidian';
import type { Settings } from '../../core/settings';
import type { Services } from '../../vault/services';
import { generalGroup, displayGroups, insertionGroup, itemsGroup, propertyPage, reviewGroup } from './groups';
import { scopeLists } from './scope-lists';
import { settingAt, settingChange } from './setting-values';
import { workflowList } from './workflow-list';

/** The settings, declared: the app draws and searches them. */
export class DesignPhasesSettingTab extends PluginSettingTab {
  override icon = 'list-checks';

  constructor(private readonly services: Services) {
    super(services.app, services.plugin);
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    const { services } = this;
    const change = (settings: Partial<Settings>) => void this.change(settings);
    return [
      generalGroup(services),
      ...workflowList(services, change),
      reviewGroup(),
      insertionGroup(),
      itemsGroup(services),
      ...displayGroups(),
      ...scopeLists(services, change),
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

  /** For what adds or removes rows, which then have to be drawn again. */
  private async change(settings: Partial<Settings>): Promise<void> {
    await this.services.settings.update(settings);
    this.update();
  }
}
