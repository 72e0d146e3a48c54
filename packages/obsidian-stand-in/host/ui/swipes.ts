/** Pixels that a finger goes sideways, and more than up or down, to open a drawer. */
const LEAST = 60;

interface Drawers {
  readonly left: () => void;
  readonly right: () => void;
}

const pointOf = (event: Event): { x: number; y: number } | null => {
  const touch = (event as TouchEvent).touches[0];
  return touch ? { x: touch.clientX, y: touch.clientY } : null;
};

/**
 * On a phone, a finger that goes sideways anywhere opens the drawer of that side, unless an element around the place
 * where it came down has `data-ignore-swipe`; the app asks then, not later.
 */
export function openDrawersBySwipe(page: Document, drawers: Drawers): void {
  let start: { x: number; y: number } | null = null;
  page.addEventListener('touchstart', (event) => {
    start = (event.target as Element).closest('[data-ignore-swipe]') ? null : pointOf(event);
  });
  page.addEventListener('touchmove', (event) => {
    const now = pointOf(event);
    if (!start || !now) return;
    const [across, down] = [now.x - start.x, now.y - start.y];
    if (Math.abs(across) < LEAST || Math.abs(across) < Math.abs(down)) return;
    start = null;
    if (across > 0) drawers.left();
    else drawers.right();
  });
}
