import type { App, BasesAllOptions } from 'obsidian';
import { LAYOUTS } from '../../core/board/board-state';
import { basesStrings, boardStrings } from '../board/strings';
import type { Services } from '../../vault/services';
import { BasesReviewView, REVIEW_BASE_VIEW } from './bases-review-view';

const options = (): BasesAllOptions[] => [
  {
    type: 'dropdown',
    key: 'layout',
    displayName: basesStrings.layout,
    default: LAYOUTS[0],
    options: boardStrings.layouts,
  },
  {
    type: 'property',
    key: 'columnProperty',
    displayName: basesStrings.columnProperty,
    placeholder: basesStrings.statusProperty,
    filter: (id) => id.startsWith('note.'),
  },
];

/** The part of the app that knows which core plugins are on; it is not in the public interface, so it may be missing. */
interface CorePlugins {
  readonly internalPlugins?: { readonly plugins?: Readonly<Record<string, { readonly enabled?: boolean }>> };
}

/**
 * Offers the board as a view of bases.
 * @returns tells whether Bases is switched on; where it was off and no longer is, the view is offered then.
 */
export function registerReviewBaseView(services: Services): () => boolean {
  const register = () =>
    services.plugin.registerBasesView(REVIEW_BASE_VIEW, {
      name: basesStrings.view,
      icon: 'square-kanban',
      factory: (controller, containerEl) => new BasesReviewView(controller, containerEl, services),
      options,
    });
  const app = services.app as App & CorePlugins;
  let registered = register();
  return () => (registered ||= register()) && app.internalPlugins?.plugins?.['bases']?.enabled !== false;
}
