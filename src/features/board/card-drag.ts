/** Pixels a mouse moves before a press becomes a drag. */
const MOUSE_SLACK = 5;
/** Pixels a finger may tremble while it waits for the drag to begin. */
const TOUCH_SLACK = 8;
const LONG_PRESS_MS = 300;
/** Pixels from the edge of the board within which it scrolls, the faster the nearer. */
const EDGE = 48;
const SLOWEST_STEP = 2;
const FASTEST_STEP = 12;

interface CardDrag {
  /** The element that scrolls sideways. */
  readonly board: HTMLElement;
  /** Finds the element a card can be dropped on. */
  readonly target: (under: Element | null) => HTMLElement | null;
  readonly onStart: () => void;
  /** Called with null where the card is put back. */
  readonly onEnd: (target: HTMLElement | null) => void;
}

/**
 * Drags a card with mouse, pen or finger. A mouse drags at once; a finger presses first, so that swiping still scrolls.
 * To be called on `pointerdown`.
 */
export function dragCard(down: PointerEvent, card: HTMLElement, drag: CardDrag): void {
  if (down.button !== 0 || !down.isPrimary) return;
  new PressedCard(down, card, drag);
}

class PressedCard {
  private readonly ends = new AbortController();
  private ghost: HTMLElement | null = null;
  private over: HTMLElement | null = null;
  private x: number;
  private y: number;

  constructor(
    private readonly down: PointerEvent,
    private readonly card: HTMLElement,
    private readonly drag: CardDrag,
  ) {
    this.x = down.clientX;
    this.y = down.clientY;
    const { signal } = this.ends;
    const { win } = card;
    win.addEventListener('pointermove', (event) => this.move(event), { signal });
    win.addEventListener('pointerup', () => this.end(this.over), { signal });
    win.addEventListener('pointercancel', () => this.end(null), { signal });
    win.addEventListener('keydown', (event) => this.key(event), { signal, capture: true });
    win.addEventListener('contextmenu', (event) => this.ghost && event.preventDefault(), { signal, capture: true });
    win.addEventListener('touchmove', (event) => this.ghost && event.preventDefault(), { signal, passive: false });
    if (down.pointerType === 'touch') {
      const timer = win.setTimeout(() => this.start(), LONG_PRESS_MS);
      signal.addEventListener('abort', () => win.clearTimeout(timer));
    }
  }

  private move(event: PointerEvent): void {
    if (event.pointerId !== this.down.pointerId) return;
    this.x = event.clientX;
    this.y = event.clientY;
    if (this.ghost) return this.show();
    const distance = Math.hypot(this.x - this.down.clientX, this.y - this.down.clientY);
    if (this.down.pointerType === 'touch') {
      if (distance > TOUCH_SLACK) this.ends.abort();
    } else if (distance > MOUSE_SLACK) this.start();
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.ghost) return;
    event.preventDefault();
    event.stopPropagation();
    this.end(null);
  }

  private start(): void {
    const { card } = this;
    const { width, height, left, top } = card.getBoundingClientRect();
    const ghost = card.cloneNode(true);
    if (!ghost.instanceOf(HTMLElement)) return;
    ghost.removeAttribute('id');
    ghost.setAttribute('aria-hidden', 'true');
    ghost.addClass('design-phases-ghost');
    ghost.setCssProps({
      '--design-phases-width': `${width}px`,
      '--design-phases-height': `${height}px`,
      '--design-phases-grip-x': `${this.down.clientX - left}px`,
      '--design-phases-grip-y': `${this.down.clientY - top}px`,
    });
    this.ghost = card.doc.body.appendChild(ghost);
    card.addClass('is-dragged');
    this.drag.board.addClass('is-dragging');
    this.drag.onStart();
    this.show();
    this.scroll();
  }

  /** Puts the ghost under the pointer and marks what is below it. */
  private show(): void {
    this.ghost?.setCssProps({ '--design-phases-x': `${this.x}px`, '--design-phases-y': `${this.y}px` });
    const target = this.drag.target(this.card.doc.elementFromPoint(this.x, this.y));
    if (target === this.over) return;
    this.over?.removeClass('is-drop-target');
    target?.addClass('is-drop-target');
    this.over = target;
  }

  /** Scrolls the board while the pointer is near its edge. */
  private scroll(): void {
    if (!this.ghost) return;
    const { board } = this.drag;
    const { left, right } = board.getBoundingClientRect();
    const beyond = Math.max(this.x - (right - EDGE), 0) - Math.max(left + EDGE - this.x, 0);
    if (beyond !== 0) {
      board.scrollBy(Math.sign(beyond) * SLOWEST_STEP + (FASTEST_STEP * beyond) / EDGE, 0);
      this.show();
    }
    this.card.win.requestAnimationFrame(() => this.scroll());
  }

  private end(target: HTMLElement | null): void {
    this.ends.abort();
    if (!this.ghost) return;
    this.ghost.remove();
    this.ghost = null;
    this.over?.removeClass('is-drop-target');
    this.card.removeClass('is-dragged');
    this.drag.board.removeClass('is-dragging');
    this.swallowClick();
    this.drag.onEnd(target);
  }

  /** The click that follows the release of the button is part of the drag. */
  private swallowClick(): void {
    const { win } = this.card;
    const swallow = (event: Event) => {
      event.stopPropagation();
      event.preventDefault();
    };
    win.addEventListener('click', swallow, { capture: true, once: true });
    win.setTimeout(() => win.removeEventListener('click', swallow, { capture: true }), 0);
  }
}
