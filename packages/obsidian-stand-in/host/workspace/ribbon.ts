import { guarded } from '../core/errors';
import { setIcon } from '../dom/icons';
import type { Side } from './split';

/** The column of icons at the edge of the window. */
export class WorkspaceRibbon {
  readonly containerEl: HTMLElement;
  readonly ribbonActionsEl: HTMLElement;

  constructor(parent: HTMLElement, side: Side) {
    this.containerEl = parent.createDiv(`workspace-ribbon side-dock-ribbon mod-${side}`);
    this.ribbonActionsEl = this.containerEl.createDiv('side-dock-actions');
  }

  addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const button = this.ribbonActionsEl.createDiv({
      cls: 'clickable-icon side-dock-ribbon-action',
      attr: { 'aria-label': title, role: 'button', tabindex: '0', 'data-tooltip-position': 'right' },
    });
    setIcon(button, icon);
    button.addEventListener('click', (event) => guarded('ribbon icon', () => callback(event)));
    button.addEventListener('keydown', (event) => event.key === 'Enter' && button.click());
    return button;
  }
}
