import { messageOf } from '../../core/message-of';
import { showNotice } from '../../ui/open-surfaces';
import type { Services } from '../../vault/services';
import type { SettingsProblem } from '../../vault/settings-store';
import { DesignPhasesSettingTab } from './settings-tab';
import { settingsFileStrings } from './strings';

/** Makes the settings tab known to the app, which takes over what is declared when it is registered and at `update()` only. */
export function registerSettingTab(services: Services): DesignPhasesSettingTab {
  const { plugin, settings, templates } = services;
  const tab = new DesignPhasesSettingTab(services);
  plugin.addSettingTab(tab);
  plugin.register(settings.onChange(() => tab.updateIfChanged()));
  plugin.register(templates.onChange(() => tab.updateIfChanged()));
  return tab;
}

const UNTIL_DISMISSED = 0;

/** Tells the user what is wrong with the settings on disk. */
export function tellSettingsProblem(problem: SettingsProblem): void {
  if (problem.kind === 'damaged') showNotice(settingsFileStrings.damaged, UNTIL_DISMISSED);
  else showNotice(settingsFileStrings.notSaved(messageOf(problem.error)));
}
