import type { App } from 'obsidian';
import { panelStrings } from './strings';
import { attempt } from '../../ui/attempt';
import type { PracticeServices } from '../practice';
import type { PanelActions } from './controls';
import { registerNavigationCommands } from './navigation';
import { PHASE_PANEL, PhasePanelView } from './panel-view';

/** Shows the phase panel: the one that is open, or a new one in the right sidebar. Without `reveal` it is only put there. */
export async function openPhasePanel(app: App, reveal = true): Promise<void> {
  await app.workspace.ensureSideLeaf(PHASE_PANEL, 'right', { active: reveal, reveal });
}

/** The path of the note in the phase panel while the panel has the focus, else null. */
function focusedPanelNote(app: App): string | null {
  return app.workspace.getActiveViewOfType(PhasePanelView)?.shownPath ?? null;
}

/** Makes the phase panel known to the app, with its ribbon icon, its command, and those that lead through a note. */
export function registerPhasePanel(services: PracticeServices, actions: PanelActions): void {
  const { app, plugin } = services;
  const open = () => void openPhasePanel(app);
  attempt('navigation', () => registerNavigationCommands(services, () => focusedPanelNote(app)));
  plugin.registerView(PHASE_PANEL, (leaf) => new PhasePanelView(leaf, services, actions));
  plugin.addCommand({ id: 'open-phase-panel', name: panelStrings.open, icon: 'list-checks', callback: open });
  attempt('ribbon icon of the phase panel', () => plugin.addRibbonIcon('list-checks', panelStrings.open, open));
}
