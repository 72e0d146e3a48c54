import type { App } from '../host/app';
import { Component } from '../host/core/component';
import { Keymap } from '../host/core/scope';
import { followInternalLinks } from '../host/markdown/internal-links';
import { MarkdownRenderer } from '../host/markdown/renderer';
import { getLinkpath, parseLinktext, resolveSubpath } from '../host/metadata/link-text';
import { HoverPopover, type HoverParent } from '../host/ui/hover-popover';

interface HoverLink {
  readonly event: MouseEvent;
  readonly source: string;
  readonly hoverParent: HoverParent;
  readonly targetEl: HTMLElement | null;
  readonly linktext: string;
  readonly sourcePath?: string;
}

/** The hover previews of the core plugin "Page preview". */
export function showPagePreviews(app: App): void {
  app.workspace.on('hover-link', (hover: HoverLink) => previewPage(app, hover));
}

function previewPage(app: App, hover: HoverLink): void {
  const source = app.workspace.hoverLinkSources.get(hover.source) as { defaultMod?: boolean } | undefined;
  if ((source?.defaultMod ?? false) && !Keymap.isModifier(hover.event, 'Mod')) return;
  const { path, subpath } = parseLinktext(hover.linktext);
  const file = app.metadataCache.getFirstLinkpathDest(getLinkpath(path), hover.sourcePath ?? '');
  if (!file || file.extension !== 'md') return;
  const popover = new HoverPopover(hover.hoverParent, hover.targetEl);
  const component = popover.addChild(new Component());
  const content = popover.hoverEl.createDiv('markdown-embed').createDiv('markdown-preview-view markdown-rendered');
  followInternalLinks(app, content, { source: 'preview', hoverParent: popover, path: () => file.path });
  void app.vault.cachedRead(file).then((text) => {
    const part = resolveSubpath(app.metadataCache.getFileCache(file) ?? {}, subpath) as {
      start: { offset: number };
    } | null;
    content.createDiv({ cls: 'inline-title', text: file.basename });
    return MarkdownRenderer.render(app, text.slice(part?.start.offset ?? 0), content, file.path, component);
  });
}
