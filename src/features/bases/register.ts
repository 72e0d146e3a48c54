import type { App, BasesAllOptions } from 'obsidian';
import { boardStrings } from '../board';
import { basesStrings } from './strings';
import { attempt } from '../../ui/attempt';
import type { Services } from '../../vault/services';
import { BASE_LAYOUTS } from './bases-rows';
import { BasesReviewView, REVIEW_BASE_VIEW } from './bases-review-view';
import { registerReviewBaseCommand } from './review-base';

const options = (): BasesAllOptions[] => [
  {
    type: 'dropdown',
    key: 'layout',
    displayName: basesStrings.layout,
    default: BASE_LAYOUTS[0],
    options: Object.fromEntries(BASE_LAYOUTS.map((layout) => [layout, boardStrings.layouts[layout]])),
  },
  {
    type: 'property',
    key: 'columnProperty',
    displayName: basesStrings.columnProperty,
    placeholder: basesStrings.statusProperty,
    filter: (id) => id.startsWith('note.'),
  },
];

/** Which core plugins are on. Not in the public API, so it may be missing. */
interface CorePlugins {
  readonly internalPlugins?: { readonly plugins?: Readonly<Record<string, { readonly enabled?: boolean }>> };
}

/** Offers the board as a view of bases, and the command that makes a starter base. */
export function registerReviewBases(services: Services): void {
  const view = new BasesRegistration(services);
  registerReviewBaseCommand(services, { viewType: REVIEW_BASE_VIEW, basesAreOn: () => view.basesAreOn });
  attempt('Bases view', () => view.follow());
}

/** Registers the view with Bases, a core plugin that can be turned on at any time without an event. */
class BasesRegistration {
  private registered = false;
  private ends: readonly (() => void)[] = [];

  constructor(private readonly services: Services) {}

  /** Registers the view now or, if Bases is off, at the first workspace event after it was turned on. */
  follow(): void {
    if (this.register()) return;
    const { app, plugin } = this.services;
    this.ends = ['layout-change', 'active-leaf-change', 'file-open'].map((event) => {
      const ref = app.workspace.on(event as 'layout-change', () => this.registerLate());
      plugin.registerEvent(ref);
      return () => app.workspace.offref(ref);
    });
  }

  get basesAreOn(): boolean {
    const app = this.services.app as App & CorePlugins;
    const known = attempt('Bases view', () => this.registerLate()) ?? false;
    return known && app.internalPlugins?.plugins?.['bases']?.enabled !== false;
  }

  /** Tries again if Bases doesn't know the view. Returns whether it does now. */
  private registerLate(): boolean {
    if (this.registered || !this.register()) return this.registered;
    for (const end of this.ends) end();
    void this.drawOpenBases();
    return true;
  }

  private register(): boolean {
    const { services } = this;
    this.registered = services.plugin.registerBasesView(REVIEW_BASE_VIEW, {
      name: basesStrings.view,
      icon: 'square-kanban',
      factory: (controller, containerEl) => new BasesReviewView(controller, containerEl, services),
      options,
    });
    return this.registered;
  }

  /** Reopens bases that were opened before the view was registered, so that they find it. */
  private async drawOpenBases(): Promise<void> {
    for (const leaf of this.services.app.workspace.getLeavesOfType('bases')) {
      const state = leaf.getViewState();
      await leaf.setViewState({ type: 'empty' });
      await leaf.setViewState(state);
    }
  }
}
