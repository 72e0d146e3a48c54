import type { Services } from '../../vault/services';
import { BlockChild } from './block-child';

/** Shows `design-phases` code blocks in reading view and live preview. */
export function registerCodeBlock(services: Services): void {
  services.plugin.registerMarkdownCodeBlockProcessor('design-phases', (source, el, context) =>
    context.addChild(new BlockChild(el, services, source, context.sourcePath)),
  );
}
