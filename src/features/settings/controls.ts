import type { SettingControl, SettingDefinitionControl } from 'obsidian';
import type { Limits } from '../../core/settings';
import { settingWords } from './strings';
import type { SettingKey } from './setting-values';

type Control = SettingDefinitionControl<SettingKey>;

/** A row of the settings tab with the words that belong to its key. */
export function row(control: SettingControl<SettingKey>): Control {
  return { ...(settingWords[control.key] ?? { name: control.key }), control };
}

/** A switch. */
export function toggle(key: SettingKey): Control {
  return row({ type: 'toggle', key });
}

/** A list to choose from: the value of each choice with its words. */
export function dropdown(key: SettingKey, options: Readonly<Record<string, string>>): Control {
  return row({ type: 'dropdown', key, options });
}

/** A number without decimals, between its limits. */
export function wholeNumber(key: SettingKey, { least, most }: Limits): Control {
  return row({ type: 'number', key, min: least, max: most, step: 1 });
}
