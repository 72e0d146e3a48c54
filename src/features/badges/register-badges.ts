import { attempt } from '../../ui/attempt';
import type { Services } from '../../vault/services';
import { editorBadges } from './editor-badges';
import { readingBadges } from './reading-badges';

/** Shows a quiet count behind each phase heading, in live preview and in reading view. */
export function registerBadges(services: Services): void {
  const { app, plugin, settings } = services;
  attempt('badges in the editor', () => plugin.registerEditorExtension(editorBadges(services)));
  attempt('badges in reading view', () => plugin.registerMarkdownPostProcessor(readingBadges(services)));
  let shown = settings.current.showBadges;
  plugin.register(
    settings.onChange(({ showBadges }) => {
      if (showBadges === shown) return;
      shown = showBadges;
      app.workspace.updateOptions();
    }),
  );
}
