import { type Component, debounce } from 'obsidian';

/** The least rest between two changes, in milliseconds: shorter than a frame, so that each frame can have one. */
const SHORTEST_REST_MS = 10;
/** How many times as long as the work the rest is. */
const REST_FOR_WORK = 4;

/**
 * Takes a change over at once, and those that come in the rest after it together, so that a change to thousands of notes
 * leaves the page room.
 * @returns the function that tells of a change; the owner's end takes back what is still to be done
 */
export function gathering(owner: Component, takeOver: () => void): () => void {
  let restsUntil = 0;
  const tell = (): void => {
    const start = performance.now();
    if (start < restsUntil) {
      tellSoon();
      return;
    }
    tellSoon.cancel();
    takeOver();
    const end = performance.now();
    restsUntil = end + Math.max(SHORTEST_REST_MS, REST_FOR_WORK * (end - start));
  };
  const tellSoon = debounce(tell, SHORTEST_REST_MS);
  owner.register(() => tellSoon.cancel());
  return tell;
}
