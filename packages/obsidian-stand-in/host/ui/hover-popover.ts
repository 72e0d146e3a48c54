import { Component } from '../core/component';

export interface HoverParent {
  hoverPopover: HoverPopover | null;
}

/** A box that comes up beside an element after a while and goes when the mouse leaves both. */
export class HoverPopover extends Component {
  readonly hoverEl = createDiv('popover hover-popover');
  hoverPopover: HoverPopover | null = null;
  state = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly parent: HoverParent,
    private readonly targetEl: HTMLElement | null,
    waitTime = 300,
  ) {
    super();
    parent.hoverPopover?.hide();
    parent.hoverPopover = this;
    this.timer = setTimeout(() => this.show(), waitTime);
    targetEl?.addEventListener('mouseleave', this.leave);
    this.hoverEl.addEventListener('mouseleave', this.leave);
    this.hoverEl.addEventListener('mouseenter', () => clearTimeout(this.timer));
  }

  show(): void {
    const { body, defaultView } = this.targetEl?.doc ?? document;
    const { innerWidth, innerHeight } = defaultView ?? window;
    body.append(this.hoverEl);
    this.state = 1;
    const anchor = this.targetEl?.getBoundingClientRect();
    const own = this.hoverEl.getBoundingClientRect();
    const left = Math.max(8, Math.min(anchor?.left ?? 8, innerWidth - own.width - 8));
    const below = (anchor?.bottom ?? 8) + own.height < innerHeight;
    this.hoverEl.style.left = `${left}px`;
    this.hoverEl.style.top = `${below ? (anchor?.bottom ?? 8) : Math.max(8, (anchor?.top ?? 8) - own.height)}px`;
    this.load();
  }

  hide(): void {
    clearTimeout(this.timer);
    this.targetEl?.removeEventListener('mouseleave', this.leave);
    this.hoverEl.remove();
    this.state = 3;
    this.unload();
    if (this.parent.hoverPopover === this) this.parent.hoverPopover = null;
  }

  private readonly leave = (): void => {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.hide(), 300);
  };
}
