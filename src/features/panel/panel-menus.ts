import { Menu } from 'obsidian';
import { type PanelSettings, RELATION_SORTS } from '../../core/settings';
import { panelStrings } from './strings';
import { readinessOfText } from '../reviews';
import { addStatusItems, setStatus } from '../status';
import { noteAt } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import type { SettingsStore } from '../../vault/settings-store';
import type { PanelNote } from './panel-note';
import { addEntry, showMenuBelow } from '../../ui/open-surfaces';

/** The workflow's statuses, the note's own checked. @param text the note as it stands */
export function showStatusMenu(
  event: MouseEvent,
  services: Services,
  { path, status: current }: PanelNote,
  text: string,
): void {
  const note = noteAt(services.app, path);
  const menu = new Menu();
  addStatusItems(menu, {
    workflow: services.settings.current.workflow,
    current,
    isNotReady: readinessOfText(services, path, text).length > 0,
    choose: (status) => void setStatus(services, [note], status),
  });
  showMenuBelow(menu, event);
}

/** What the panel leaves out. */
export function showVisibilityMenu(event: MouseEvent, settings: SettingsStore): void {
  const menu = new Menu();
  const { panel } = settings.current;
  for (const option of ['hideDoneItems', 'hideDonePhases'] as const)
    addEntry(menu, {
      title: panelStrings[option],
      checked: panel[option],
      run: () => changePanel(settings, { [option]: !panel[option] }),
    });
  showMenuBelow(menu, event);
}

/** The order of the related notes. */
export function showSortMenu(event: MouseEvent, settings: SettingsStore): void {
  const menu = new Menu();
  const { relationSort } = settings.current.panel;
  for (const sort of RELATION_SORTS)
    addEntry(menu, {
      title: panelStrings.sort[sort],
      checked: sort === relationSort,
      run: () => changePanel(settings, { relationSort: sort }),
    });
  showMenuBelow(menu, event);
}

function changePanel(settings: SettingsStore, change: Partial<PanelSettings>): void {
  void settings.update({ panel: { ...settings.current.panel, ...change } });
}
