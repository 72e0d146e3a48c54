import type { AppParts } from '../app-parts';
import { Keymap } from '../core/scope';
import type { HoverParent } from '../ui/hover-popover';
import { Menu } from '../ui/menu';

export interface LinkPlace {
  /** Who announces the hover: `preview` for what is rendered, `editor` for live preview. */
  readonly source: 'preview' | 'editor';
  readonly hoverParent: HoverParent;
  /** The note that the links are resolved from. */
  readonly path: () => string;
}

/** An embed lies inside of a note that listens as well; the innermost answers. */
const answered = new WeakSet<Event>();

/**
 * What the app does for every `a.internal-link` in what it renders, whoever made the link: click, middle click,
 * context menu and hover. It listens at the container and does not ask whether somebody prevented the default.
 */
export function followInternalLinks(app: AppParts, container: HTMLElement, place: LinkPlace): void {
  const on = (type: string, act: (event: MouseEvent, link: HTMLElement, linktext: string) => void): void =>
    container.addEventListener(type, (event) => {
      const link = (event.target as Element | null)?.closest<HTMLElement>('a.internal-link');
      if (!link || !container.contains(link) || answered.has(event)) return;
      answered.add(event);
      act(event as MouseEvent, link, link.getAttribute('data-href') ?? link.getAttribute('href') ?? '');
    });
  const open = (event: MouseEvent, linktext: string): void => {
    event.preventDefault();
    void app.workspace.openLinkText(linktext, place.path(), Keymap.isModEvent(event));
  };
  on('click', (event, _link, linktext) => open(event, linktext));
  on('auxclick', (event, _link, linktext) => {
    if (event.button === 1) open(event, linktext);
  });
  on('contextmenu', (event, _link, linktext) => {
    app.workspace.handleLinkContextMenu(Menu.forEvent(event), linktext, place.path());
  });
  on('mouseover', (event, targetEl, linktext) => {
    const { source, hoverParent } = place;
    app.workspace.trigger('hover-link', { event, source, hoverParent, targetEl, linktext, sourcePath: place.path() });
  });
}
