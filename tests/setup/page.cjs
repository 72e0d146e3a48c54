const { TextDecoder, TextEncoder } = require('node:util');
const { deserialize, serialize } = require('node:v8');
const { MessageChannel } = require('node:worker_threads');

/** What a browser page has and jsdom lacks, as far as CodeMirror and the views need it. */
function completePage(window) {
  window.TextEncoder ??= TextEncoder;
  window.TextDecoder ??= TextDecoder;
  window.structuredClone ??= (value) => deserialize(serialize(value));
  window.MessageChannel ??= MessageChannel;
  window.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  window.IntersectionObserver ??= window.ResizeObserver;
  window.matchMedia ??= () => ({ matches: false, addEventListener() {}, removeEventListener() {} });
  window.Element.prototype.scrollIntoView ??= () => {};
  // CodeMirror asks at every measure. With nothing laid out no rule of a sheet matters, and jsdom matches them all.
  window.getComputedStyle = (element) => element.style;
  // A frame comes as soon as the page has time, not 60 times a second.
  window.requestAnimationFrame = (draw) => window.setTimeout(() => draw(window.performance.now()));
  window.cancelAnimationFrame = window.clearTimeout;
  const nowhere = { x: 0, y: 0, left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 };
  window.Range.prototype.getClientRects = () => [];
  window.Range.prototype.getBoundingClientRect = () => nowhere;
}

if (typeof window !== 'undefined') completePage(window);
