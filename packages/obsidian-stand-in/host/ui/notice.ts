const DEFAULT_DURATION = 4000;

/** Texts of all notices so far, for tests. */
export const noticeLog: string[] = [];

/** A message in the corner. Duration in ms; 0 keeps it until it is clicked or hidden. */
export class Notice {
  readonly containerEl: HTMLElement;
  readonly noticeEl: HTMLElement;
  readonly messageEl: HTMLElement;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(message: string | DocumentFragment, duration = DEFAULT_DURATION) {
    const box =
      document.body.querySelector<HTMLElement>('.notice-container') ?? document.body.createDiv('notice-container');
    this.noticeEl = box.createDiv('notice');
    this.containerEl = this.noticeEl;
    this.messageEl = this.noticeEl.createDiv('notice-message');
    this.messageEl.setText(message);
    noticeLog.push(this.messageEl.getText());
    this.noticeEl.addEventListener('click', () => this.hide());
    if (duration > 0) this.timer = setTimeout(() => this.hide(), duration);
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.setText(message);
    noticeLog.push(this.messageEl.getText());
    return this;
  }

  hide(): void {
    clearTimeout(this.timer);
    this.noticeEl.remove();
  }
}
