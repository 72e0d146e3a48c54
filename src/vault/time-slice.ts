/**
 * Milliseconds of work after which the page gets room to draw a frame. What was begun by then, and what hears of it, comes
 * on top: eight in all.
 */
export const SLICE_MS = 5;

/**
 * Resolves in a task of its own, so that the page can draw and answer in between. By a message, since browsers hold back
 * timers that follow each other by four milliseconds, and by a second where the window is hidden (HTML, section 8.7).
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
