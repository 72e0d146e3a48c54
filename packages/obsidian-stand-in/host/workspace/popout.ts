import { installDomHelpers } from '../dom/dom-helpers';
import { type SplitOwner, WorkspaceSplit } from './split';

type Page = Window & typeof globalThis;

interface WindowOwner extends SplitOwner {
  closeWindow(closed: WorkspaceWindow): void;
}

/** A window of its own with tabs in it. It has its own document and its own classes, as the app's popout windows have. */
export class WorkspaceWindow extends WorkspaceSplit {
  constructor(workspace: WindowOwner) {
    super(workspace, 'mod-vertical mod-root', true, bodyOf(openWindow()));
    const { win, doc } = this;
    doc.addEventListener('focusin', () => setActive(win as Page));
    win.addEventListener('pagehide', () => {
      setActive(window);
      workspace.closeWindow(this);
    });
    window.addEventListener('focus', () => setActive(window));
    workspace.trigger('window-open', this, win);
  }

  close(): void {
    this.workspace.trigger('window-close', this, this.win);
    if (this.win.frameElement) this.win.frameElement.remove();
    else this.win.close();
  }
}

/** A page of Chromium opens a window; jsdom has none and gets a frame, which is a window too. */
function openWindow(): Page {
  if (!/jsdom/i.test(navigator.userAgent)) {
    const opened = window.open('about:blank', '_blank', 'popup,width=800,height=600');
    if (!opened) throw new Error('The browser opened no window.');
    return opened as Page;
  }
  const frame = document.body.appendChild(document.createElement('iframe'));
  const { ResizeObserver, IntersectionObserver } = window;
  // jsdom has none of these in any window; the first one was given them.
  return Object.assign(frame.contentWindow as Page, {
    matchMedia: (query: string) => window.matchMedia(query),
    ResizeObserver,
    IntersectionObserver,
  });
}

function bodyOf(page: Page): HTMLElement {
  installDomHelpers(page);
  const { document: doc } = page;
  doc.body.className = document.body.className;
  for (const style of Array.from(document.head.querySelectorAll('style, link[rel="stylesheet"]'))) addStyle(doc, style);
  return doc.body.createDiv('app-container').createDiv('workspace');
}

/** A page without an address of its own is served no stylesheet: what one says is copied. */
function addStyle(doc: Document, style: Element): void {
  if (!(style instanceof HTMLLinkElement)) return doc.head.append(doc.importNode(style, true));
  const text = Array.from(style.sheet?.cssRules ?? [], (rule) => rule.cssText).join('\n');
  doc.head.createEl('style', { text });
}

function setActive(page: Page): void {
  Object.assign(window, { activeWindow: page, activeDocument: page.document });
}
