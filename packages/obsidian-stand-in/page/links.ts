import type { App } from '../host/app';
import { Component } from '../host/core/component';
import { Keymap } from '../host/core/scope';
import { MarkdownRenderer } from '../host/markdown/renderer';
import { getLinkpath, parseLinktext, resolveSubpath } from '../host/metadata/link-text';
import { HoverPopover, type HoverParent } from '../host/ui/hover-popover';
import { Menu } from '../host/ui/menu';

interface HoverLink {
  readonly event: MouseEvent;
  readonly source: string;
  readonly hoverParent: HoverParent;
  readonly targetEl: HTMLElement | null;
  readonly linktext: string;
  readonly sourcePath?: string;
}

/** Clicks, menus and hover previews of internal links, as the app and its core plugin "Page preview" do them. */
export function followLinks(app: App): void {
  document.addEventListener('click', (event) => followClick(app, event));
  document.addEventListener('auxclick', (event) => event.button === 1 && followClick(app, event));
  document.addEventListener('contextmenu', (event) => {
    const link = linkOf(event);
    if (link) app.workspace.handleLinkContextMenu(Menu.forEvent(event), targetOf(link), sourceOf(app));
  });
  document.addEventListener('mouseover', (event) => {
    const link = linkOf(event);
    if (!link) return;
    const hoverParent = app.workspace.activeLeaf ?? { hoverPopover: null };
    app.workspace.trigger('hover-link', {
      event,
      source: 'preview',
      hoverParent,
      targetEl: link,
      linktext: targetOf(link),
      sourcePath: sourceOf(app),
    });
  });
  app.workspace.on('hover-link', (hover: HoverLink) => previewPage(app, hover));
}

function linkOf(event: MouseEvent): HTMLElement | null {
  const link = (event.target as Element | null)?.closest?.<HTMLElement>('.markdown-rendered a.internal-link') ?? null;
  return event.defaultPrevented ? null : link;
}

function targetOf(link: HTMLElement): string {
  return link.getAttribute('data-href') ?? link.getAttribute('href') ?? '';
}

function sourceOf(app: App): string {
  return app.workspace.getActiveFile()?.path ?? '';
}

function followClick(app: App, event: MouseEvent): void {
  const link = linkOf(event);
  if (!link) return;
  event.preventDefault();
  void app.workspace.openLinkText(targetOf(link), sourceOf(app), Keymap.isModEvent(event));
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
  void app.vault.cachedRead(file).then((text) => {
    const part = resolveSubpath(app.metadataCache.getFileCache(file) ?? {}, subpath) as {
      start: { offset: number };
    } | null;
    content.createDiv({ cls: 'inline-title', text: file.basename });
    return MarkdownRenderer.render(app, text.slice(part?.start.offset ?? 0), content, file.path, component);
  });
}
