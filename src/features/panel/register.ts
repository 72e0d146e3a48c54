import type { App, WorkspaceLeaf } from 'obsidian';
import { panelStrings } from './strings';
import { attempt } from '../../ui/attempt';
import type { PracticeServices } from '../practice';
import type { PanelActions } from './controls';
import { registerNavigationCommands } from './navigation';
import { PHASE_PANEL, PhasePanelView } from './panel-view';

/** Puts the phase panel into the right sidebar, where it isn't already, and shows it or not. */
export function addPhasePanel(app: App, reveal: boolean): Promise<WorkspaceLeaf> {
  return app.workspace.ensureSideLeaf(PHASE_PANEL, 'right', { active: reveal, reveal });
}

/** Shows the phase panel with the keyboard in it: the one that is open, or a new one. */
export async function openPhasePanel(app: App): Promise<void> {
  const { view } = await addPhasePanel(app, true);
  if (view instanceof PhasePanelView) view.focus();
}

/** Makes the phase panel known to the app, with its ribbon icon, its command, and those that lead through a note. */
export function registerPhasePanel(services: PracticeServices, actions: PanelActions): void {
  const { app, plugin } = services;
  const open = () => void openPhasePanel(app);
  attempt('navigation', () =>
    registerNavigationCommands(services, () => app.workspace.getActiveViewOfType(PhasePanelView)),
  );
  plugin.registerView(PHASE_PANEL, (leaf) => new PhasePanelView(leaf, services, actions));
  plugin.addCommand({ id: 'open-phase-panel', name: panelStrings.open, icon: 'list-checks', callback: open });
  attempt('ribbon icon of the phase panel', () => plugin.addRibbonIcon('list-checks', panelStrings.open, open));
}
