const ROW = '[data-design-phases-row]';
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The rows of a panel that can have the focus, in their order. */
export function focusableRows(panel: HTMLElement): HTMLElement[] {
  return [...panel.querySelectorAll<HTMLElement>(ROW)];
}

/** The next open item or the phase that it is folded in, else the first row or button below the panel's own buttons. */
export function firstToFocus(panel: HTMLElement): HTMLElement | null {
  const find = (selector: string) => panel.querySelector<HTMLElement>(selector);
  return find(`.is-next ${ROW}`) ?? find(`.is-current ${ROW}`) ?? find(ROW) ?? find('.design-phases-panel-body button');
}

/** Up and down lead to the row before and after; right opens a row and left closes it (mirrored from right to left). */
export function moveFocus(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const panel = event.currentTarget;
  const row = rowOf(event.target);
  if (!row) return;
  const step = STEPS[event.key];
  if (step !== undefined) {
    const rows = focusableRows(panel);
    rows[rows.indexOf(row) + step]?.focus();
    event.preventDefault();
    return;
  }
  const expanded = row.getAttribute('aria-expanded');
  if (expanded === (opens(event.key, panel) ? 'false' : closes(event.key, panel) ? 'true' : '')) row.click();
}

/** The row an element is or stands beside. */
function rowOf(target: EventTarget | null): HTMLElement | null {
  const element = target as HTMLElement | null;
  return (
    element?.closest<HTMLElement>(ROW) ?? element?.parentElement?.querySelector<HTMLElement>(`:scope > ${ROW}`) ?? null
  );
}

const isRightToLeft = (panel: HTMLElement): boolean => panel.win.getComputedStyle(panel).direction === 'rtl';
const opens = (key: string, panel: HTMLElement): boolean => key === (isRightToLeft(panel) ? 'ArrowLeft' : 'ArrowRight');
const closes = (key: string, panel: HTMLElement): boolean =>
  key === (isRightToLeft(panel) ? 'ArrowRight' : 'ArrowLeft');

/**
 * Keeps the keyboard in the panel where a drawing takes away what had it: the row in the place of the one that is gone,
 * such as a ticked item that is hidden now, and else what is next to be done.
 */
export function keepFocus(panel: HTMLElement, draw: () => void): void {
  const { activeElement } = panel.doc;
  const hadFocus = panel.contains(activeElement);
  const row = focusableRows(panel).findIndex((one) => one === activeElement);
  draw();
  if (!hadFocus || panel.contains(panel.doc.activeElement)) return;
  const rows = focusableRows(panel);
  (row === -1 ? firstToFocus(panel) : rows[Math.min(row, rows.length - 1)])?.focus();
}
