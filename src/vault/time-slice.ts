/** Milliseconds of work at a stretch that leave the page room to draw a frame. */
export const SLICE_MS = 8;

/** Resolves in a task of its own, so that the page can draw and answer in between. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    window.setTimeout(resolve, 0);
  });
}
