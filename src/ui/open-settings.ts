import type { App } from 'obsidian';
import { showNotice } from './open-surfaces';
import { settingsLinkStrings } from './strings';

/** The app's settings window, which is not in its public API; plugins have opened their tabs by these two for years. */
interface SettingsWindow {
  open(): void;
  openTabById(id: string): void;
}

/** Opens the settings of this plugin; says where they are if the app has no such window anymore. */
export function openSettings({ setting }: App & { readonly setting?: SettingsWindow }, pluginId: string): void {
  if (!setting) return void showNotice(settingsLinkStrings.where);
  setting.open();
  setting.openTabById(pluginId);
}
