import {
  type App,
  type HoverParent,
  type HoverPopover,
  Keymap,
  Menu,
  type Plugin,
  type TFile,
  type WorkspaceLeaf,
} from 'obsidian';
import { type LinkEnd, openFile, openLinkEnd } from './open-note';
import { keepPopover, keptMenu } from './open-surfaces';
import { linkStrings, pluginName } from './strings';

/** The name by which the core plugin Page preview knows our links. */
const HOVER_SOURCE = 'design-phases';

/** Lets the user choose in Page preview whether our links need the Mod key. */
export function registerHoverSource(plugin: Plugin): void {
  plugin.registerHoverLinkSource(HOVER_SOURCE, { display: pluginName, defaultMod: true });
}

/** Whose links stand in a dialog. The app has previews below dialogs (`--layer-popover`, `--layer-modal`): these lie above. */
export class OverDialog implements HoverParent {
  private shown: HoverPopover | null = null;

  get hoverPopover(): HoverPopover | null {
    return this.shown;
  }

  set hoverPopover(popover: HoverPopover | null) {
    this.shown = popover;
    popover?.hoverEl.addClass('design-phases-over-dialog');
  }
}

/** Where links stand: the view that shows them, and the note they are seen from. */
export interface LinkContext {
  readonly app: App;
  readonly hoverParent: HoverParent;
  readonly leaf?: WorkspaceLeaf;
  readonly sourcePath: string;
}

/**
 * What a link to a note does, as links do everywhere in the app: click opens it, Mod-click and middle click in a new
 * tab, hovering previews it, and the context menu is that of the file. In a rendered note the app does the same to its
 * own links, by their text: it hears nothing of ours.
 */
export function noteLinkEvents(context: LinkContext, end: LinkEnd) {
  const { app, sourcePath } = context;
  const open = (event: MouseEvent) => {
    ownEvent(event);
    void openLinkEnd(app, end, sourcePath, Keymap.isModEvent(event));
  };
  return {
    onClick: open,
    onAuxClick: (event: MouseEvent) => {
      if (event.button === 1) open(event);
    },
    onMouseOver: (event: MouseEvent) => {
      event.stopPropagation();
      preview(context, end, event);
      keepPopover(context.hoverParent);
    },
    onContextMenu: (event: MouseEvent) => {
      ownEvent(event);
      keptMenu(linkMenu(context, end)).showAtMouseEvent(event);
    },
  };
}

function ownEvent(event: MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

/** A link text that the app reads as the end of a link; null where no text leads there, as to a name with `#` in it. */
function textLeadingTo({ app, sourcePath }: LinkContext, { path, linkText = '' }: LinkEnd): string | null {
  if (path === null) return linkText;
  const { metadataCache } = app;
  const leadsThere = (text: string) => metadataCache.getFirstLinkpathDest(text, sourcePath)?.path === path;
  return [path, `/${path}`].find((text) => !/[#|]/.test(text) && leadsThere(text)) ?? null;
}

/** Page preview takes link texts only: a file that none leads to has no preview. */
function preview(context: LinkContext, end: LinkEnd, event: MouseEvent): void {
  const linktext = textLeadingTo(context, end);
  if (linktext === null) return;
  const { app, hoverParent, sourcePath } = context;
  const targetEl = event.currentTarget;
  app.workspace.trigger('hover-link', { event, source: HOVER_SOURCE, hoverParent, targetEl, linktext, sourcePath });
}

/** The app's own menu of a link, which goes by link text too; for a file that none leads to, that of the file. */
function linkMenu(context: LinkContext, end: LinkEnd): Menu {
  const { app, leaf, sourcePath } = context;
  const menu = new Menu();
  const text = textLeadingTo(context, end);
  if (text !== null) {
    app.workspace.handleLinkContextMenu(menu, text, sourcePath, leaf);
    return menu;
  }
  const file = app.vault.getFileByPath(end.path ?? '');
  if (file) addFileItems(menu, context, file);
  return menu;
}

function addFileItems(menu: Menu, { app, leaf }: LinkContext, file: TFile): void {
  menu.addItem((item) =>
    item
      .setSection('open')
      .setIcon('file-plus')
      .setTitle(linkStrings.openInTab)
      .onClick(() => void openFile(app, file, 'tab')),
  );
  app.workspace.trigger('file-menu', menu, file, 'link-context-menu', leaf);
}
