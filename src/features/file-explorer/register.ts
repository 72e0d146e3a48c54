import type { View } from 'obsidian';
import type { Services } from '../../vault/services';
import { ExplorerProgress } from './explorer-progress';

/** Shows `3/7` beside the tracked notes in each file explorer, while the setting for it is on. */
export function registerFileExplorer(services: Services): void {
  const { app, plugin, settings } = services;
  const shown = new Map<View, ExplorerProgress>();
  const follow = (): void => {
    const leaves = settings.current.showInFileExplorer ? app.workspace.getLeavesOfType('file-explorer') : [];
    const views = new Set(leaves.map(({ view }) => view));
    for (const [view, progress] of shown) {
      if (views.has(view)) continue;
      plugin.removeChild(progress);
      shown.delete(view);
    }
    for (const view of views) {
      if (!shown.has(view)) shown.set(view, plugin.addChild(new ExplorerProgress(view.containerEl, services)));
    }
  };
  app.workspace.onLayoutReady(follow);
  plugin.registerEvent(app.workspace.on('layout-change', follow));
  plugin.registerEvent(app.workspace.on('active-leaf-change', follow));
  plugin.register(settings.onChange(follow));
}
