export type {
  SettingControl,
  SettingDefinition,
  SettingDefinitionGroup,
  SettingDefinitionItem,
  SettingDefinitionList,
  SettingDefinitionPage,
  SettingGroupItem,
} from 'obsidian';

/** Settings may give a value or a function that finds it. */
export function valueOf<T>(given: T | (() => T) | undefined, otherwise: T): T {
  if (given === undefined) return otherwise;
  return typeof given === 'function' ? (given as () => T)() : given;
}
