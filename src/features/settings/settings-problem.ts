import { Notice } from 'obsidian';
import { messageOf } from '../../core/message-of';
import type { SettingsProblem } from '../../vault/settings-store';
import { settingsFileStrings } from './strings';

const UNTIL_DISMISSED = 0;

/** Tells the user what is wrong with the settings on disk. */
export function tellSettingsProblem(problem: SettingsProblem): void {
  if (problem.kind === 'damaged') new Notice(settingsFileStrings.damaged, UNTIL_DISMISSED);
  else new Notice(settingsFileStrings.notSaved(messageOf(problem.error)));
}
