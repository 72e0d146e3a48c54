export interface TooltipOptions {
  readonly placement?: 'bottom' | 'right' | 'left' | 'top';
  readonly classes?: string[];
  readonly delay?: number;
}

/** The app shows `aria-label` as a tooltip; so does the stand-in. */
export function setTooltip(el: HTMLElement, tooltip: string, options?: TooltipOptions): void {
  el.setAttribute('aria-label', tooltip);
  if (options?.placement) el.setAttribute('data-tooltip-position', options.placement);
}

export function displayTooltip(el: HTMLElement, content: string | DocumentFragment): void {
  el.setAttribute('aria-label', typeof content === 'string' ? content : (content.textContent ?? ''));
}

/** Draws the `aria-label` of the nearest ancestor of what the mouse rests on, whatever its role: the app makes no exception. */
export function showTooltips(win: Window): void {
  const { document: page } = win;
  let tooltip: HTMLElement | null = null;
  let timer = 0;
  const hide = (): void => {
    win.clearTimeout(timer);
    tooltip?.remove();
    tooltip = null;
  };
  page.addEventListener('mouseover', (event) => {
    hide();
    const owner = (event.target as Element).closest<HTMLElement>('[aria-label]');
    if (!owner) return;
    timer = win.setTimeout(() => {
      tooltip = page.body.createDiv({ cls: 'tooltip', text: owner.getAttribute('aria-label') ?? '' });
      place(tooltip, owner);
    }, 400);
  });
  page.addEventListener('mousedown', hide, true);
  page.addEventListener('scroll', hide, true);
}

function place(tooltip: HTMLElement, owner: HTMLElement): void {
  const anchor = owner.getBoundingClientRect();
  const own = tooltip.getBoundingClientRect();
  const { innerWidth, innerHeight } = owner.win;
  const left = Math.max(4, Math.min(anchor.left + (anchor.width - own.width) / 2, innerWidth - own.width - 4));
  const below = anchor.bottom + 8 + own.height < innerHeight;
  tooltip.style.left = `${left}px`;
  tooltip.style.top = `${below ? anchor.bottom + 8 : anchor.top - own.height - 8}px`;
}
