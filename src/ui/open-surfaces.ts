import { type Component, type HoverParent, type IconName, type Menu, type Modal, Notice } from 'obsidian';

interface Surface {
  readonly isOpen: () => boolean;
  readonly close: () => void;
}

/** What is open over the app, by the object that is open. For the whole plugin: its code is loaded anew with it. */
const surfaces = new Map<object, Surface>();
let pluginIsOn = true;

/** Has something that is open closed when the plugin is turned off, if it is still open then. */
export function closeWithPlugin(owner: object, surface: Surface): void {
  for (const [other, { isOpen }] of surfaces) if (!isOpen()) surfaces.delete(other);
  surfaces.set(owner, surface);
}

/** The app leaves dialogs, notices, menus and popovers open when a plugin is turned off: these close with the plugin. */
export function closeSurfacesWith(plugin: Component): void {
  pluginIsOn = true;
  plugin.register(() => {
    pluginIsOn = false;
    for (const surface of surfaces.values()) if (surface.isOpen()) surface.close();
    surfaces.clear();
  });
}

/** Opens a dialog or a picker. Returns false, and opens nothing, if the plugin was turned off in the meantime. */
export function openModal(modal: Modal): boolean {
  if (!pluginIsOn) return false;
  modal.open();
  closeWithPlugin(modal, { isOpen: () => modal.containerEl.isConnected, close: () => modal.close() });
  return true;
}

/** Says something in the corner. @param duration milliseconds; 0 keeps it until it is clicked */
export function showNotice(message: string, duration?: number): Notice {
  const notice = new Notice(message, duration);
  if (pluginIsOn) closeWithPlugin(notice, { isOpen: () => notice.messageEl.isConnected, close: () => notice.hide() });
  return notice;
}

interface MenuEntry {
  readonly title: string | DocumentFragment;
  readonly icon?: IconName;
  /** Given for an entry that is one of a choice, or switches something on and off. */
  readonly checked?: boolean;
  readonly run: () => void;
}

/** Adds an entry to a menu. */
export function addEntry(menu: Menu, { title, icon, checked, run }: MenuEntry): void {
  menu.addItem((item) => {
    item.setTitle(title).onClick(run);
    if (icon !== undefined) item.setIcon(icon);
    if (checked !== undefined) item.setChecked(checked);
  });
}

/** Returns the menu, which is about to be shown. */
export function keptMenu(menu: Menu): Menu {
  let open = true;
  menu.onHide(() => (open = false));
  closeWithPlugin(menu, { isOpen: () => open, close: () => menu.hide() });
  return menu;
}

/** Keeps the preview that the app shows for a link of ours. */
export function keepPopover(parent: HoverParent): void {
  closeWithPlugin(parent, {
    isOpen: () => parent.hoverPopover !== null,
    close: () => {
      parent.hoverPopover?.hoverEl.remove();
      parent.hoverPopover?.unload();
    },
  });
}

/** Shows a menu below the button that was clicked, by mouse, touch or keyboard. */
export function showMenuBelow(menu: Menu, { currentTarget }: Pick<MouseEvent, 'currentTarget'>): void {
  const button = currentTarget as HTMLElement;
  const { left, right, bottom } = button.getBoundingClientRect();
  const isRightToLeft = button.win.getComputedStyle(button).direction === 'rtl';
  keptMenu(menu).showAtPosition({ x: isRightToLeft ? right : left, y: bottom, left: isRightToLeft }, button.doc);
}
