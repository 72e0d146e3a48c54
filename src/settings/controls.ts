import type { SettingControl, SettingDefinitionControl } from 'obsidian';
import { settingWords } from '../strings';
import type { SettingKey } from './setting-values';

type Control = SettingDefinitionControl<SettingKey>;

/** A row of the settings tab with the words that belong to its key. */
export function row(control: SettingControl<SettingKey>): Control {
  return { ...(settingWords[control.key] ?? { name: control.key }), control };
}

export function toggle(key: SettingKey): Control {
  return row({ type: 'toggle', key });
}

export function dropdown(key: SettingKey, options: Readonly<Record<string, string>>): Control {
  return row({ type: 'dropdown', key, options });
}

export function wholeNumber(key: SettingKey, min: number, max: number): Control {
  return row({ type: 'number', key, min, max, step: 1 });
}
