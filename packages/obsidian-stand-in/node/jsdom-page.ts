import { JSDOM } from 'jsdom';

/** Node's own are kept where jsdom's differ from what a page needs. */
const KEPT =
  /^(setTimeout|clearTimeout|setInterval|clearInterval|queueMicrotask|structuredClone|URL|URLSearchParams|Blob|File|performance|crypto|fetch|Headers|Request|Response|AbortController|AbortSignal|TextEncoder|TextDecoder|console|atob|btoa|undefined|NaN|Infinity|globalThis)$/;
/** Classes that exist in both, where events only work with jsdom's. */
const REPLACED = /^(Event|EventTarget|CustomEvent|MessageEvent|Navigator|Storage|FormData|DOMException)$/;

/** Makes Node's global object look like a page without a screen. */
export function installPage(): void {
  const { window } = new JSDOM('<!doctype html><html lang="en"><head></head><body></body></html>', {
    url: 'http://localhost/',
    pretendToBeVisual: true,
  });
  for (const name of Object.getOwnPropertyNames(window)) {
    const isNodes = name in globalThis && /^[A-Z]/.test(name) && !REPLACED.test(name);
    if (KEPT.test(name) || isNodes) continue;
    Object.defineProperty(globalThis, name, {
      configurable: true,
      writable: true,
      value: window[name as keyof typeof window],
    });
  }
  const { document } = window;
  Object.defineProperty(document, 'defaultView', { configurable: true, get: () => globalThis });
  const bound = [
    'addEventListener',
    'removeEventListener',
    'dispatchEvent',
    'getComputedStyle',
    'getSelection',
  ] as const;
  for (const name of bound) Object.assign(globalThis, { [name]: window[name].bind(window) });
  Object.assign(globalThis, {
    window: globalThis,
    self: globalThis,
    document,
    requestAnimationFrame: window.requestAnimationFrame.bind(window),
    cancelAnimationFrame: window.cancelAnimationFrame.bind(window),
    matchMedia: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }),
    ResizeObserver: Observer,
    IntersectionObserver: Observer,
  });
  const nowhere = { x: 0, y: 0, left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 };
  window.Element.prototype.scrollIntoView = () => undefined;
  Object.assign(window.Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => nowhere });
}

class Observer {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
