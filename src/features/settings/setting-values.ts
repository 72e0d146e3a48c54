import type { InsertionStyle, PanelSettings, PracticeSettings, PropertyNames, Settings } from '../../core/settings';

/** A setting that a control of the settings tab shows: a key of the settings, or of a group of them after a dot. */
export type SettingKey =
  | Exclude<
      keyof Settings,
      'properties' | 'workflow' | 'scope' | 'insertion' | 'panel' | 'practice' | 'savedBoards' | 'firstLook'
    >
  | `properties.${keyof PropertyNames}`
  | `insertion.${keyof InsertionStyle}`
  | `panel.${keyof PanelSettings}`
  | `practice.${keyof PracticeSettings}`;

type Group = Readonly<Record<string, unknown>>;

/** The value of a setting; undefined for a key that names none. */
export function settingAt(settings: Settings, key: string): unknown {
  return key.split('.').reduce<unknown>((group, name) => (isGroup(group) ? group[name] : undefined), settings);
}

/** The change that gives a setting another value and leaves the others of its group alone. */
export function settingChange(settings: Settings, key: string, value: unknown): Partial<Settings> {
  const [group = '', name] = key.split('.');
  if (name === undefined) return { [group]: value };
  const others = settingAt(settings, group);
  return { [group]: { ...(isGroup(others) ? others : {}), [name]: value } };
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null;
}
