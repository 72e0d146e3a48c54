import { attempt } from '../../ui/attempt';
import type { Services } from '../../vault/services';
import { editorBadges } from './editor-badges';
import { registerReadingBadges } from './reading-badges';

/** Shows a small count after each phase heading, in live preview and in reading view. */
export function registerBadges(services: Services): void {
  attempt('badges in the editor', () => services.plugin.registerEditorExtension(editorBadges(services)));
  attempt('badges in reading view', () => registerReadingBadges(services));
}
