import { type App, type HoverParent, Keymap, Menu, type Plugin, type WorkspaceLeaf } from 'obsidian';
import { pluginName } from './strings/common';

/** The name by which the core plugin Page preview knows our links. */
const HOVER_SOURCE = 'design-phases';

/** Lets the user choose in Page preview whether our links need the Mod key. */
export function registerHoverSource(plugin: Plugin): void {
  plugin.registerHoverLinkSource(HOVER_SOURCE, { display: pluginName, defaultMod: true });
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
 * tab, hovering previews it, and the context menu is that of the file.
 * @param target a path, or the text of a link that leads nowhere yet: opening it creates the note
 */
export function noteLinkEvents({ app, hoverParent, leaf, sourcePath }: LinkContext, target: string) {
  const open = (event: MouseEvent) => {
    event.preventDefault();
    void app.workspace.openLinkText(target, sourcePath, Keymap.isModEvent(event));
  };
  return {
    onClick: open,
    onAuxClick: (event: MouseEvent) => {
      if (event.button === 1) open(event);
    },
    onMouseOver: (event: MouseEvent) =>
      app.workspace.trigger('hover-link', {
        event,
        source: HOVER_SOURCE,
        hoverParent,
        targetEl: event.currentTarget,
        linktext: target,
        sourcePath,
      }),
    onContextMenu: (event: MouseEvent) => {
      event.preventDefault();
      const menu = new Menu();
      app.workspace.handleLinkContextMenu(menu, target, sourcePath, leaf);
      menu.showAtMouseEvent(event);
    },
  };
}
