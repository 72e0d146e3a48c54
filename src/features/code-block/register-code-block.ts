import { unloadedWith } from '../../ui/unloaded-with';
import type { Services } from '../../vault/services';
import { BlockChild } from './block-child';

/** Shows `design-phases` code blocks in reading view and live preview. */
export function registerCodeBlock(services: Services): void {
  const ours = unloadedWith(services.plugin);
  services.plugin.registerMarkdownCodeBlockProcessor('design-phases', (source, el, context) =>
    context.addChild(ours(new BlockChild(el, services, source, context.sourcePath))),
  );
}
