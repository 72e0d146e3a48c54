import { messageOf } from '../../core/message-of';
import type { SettingsProblem } from '../../vault/settings-store';
import { settingsFileStrings } from './strings';
import { showNotice } from '../../ui/open-surfaces';

const UNTIL_DISMISSED = 0;

/** Tells the user what is wrong with the settings on disk. */
export function tellSettingsProblem(problem: SettingsProblem): void {
  if (problem.kind === 'damaged') showNotice(settingsFileStrings.damaged, UNTIL_DISMISSED);
  else showNotice(settingsFileStrings.notSaved(messageOf(problem.error)));
}
