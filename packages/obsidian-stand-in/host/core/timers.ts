type Page = Window & typeof globalThis;

/** Milliseconds that a look for new work is put off at most while there is some. */
const LONGEST_PAUSE = 10;

/** Knows when the timers and frames of a window are due. */
export class Timers {
  private static readonly known = new WeakMap<Page, Timers>();
  /** Milliseconds of `performance.now` by handle; a frame is due at once. */
  private readonly timers = new Map<unknown, number>();
  private readonly frames = new Set<unknown>();
  private readonly setTimeout: Page['setTimeout'];

  private constructor(private readonly page: Page) {
    this.setTimeout = page.setTimeout.bind(page);
    this.watchTimers();
    this.watchFrames();
  }

  static of(page: Page): Timers {
    const timers = Timers.known.get(page) ?? new Timers(page);
    Timers.known.set(page, timers);
    return timers;
  }

  /** Milliseconds until something is due; infinite where nothing is. */
  get next(): number {
    if (this.frames.size > 0) return 0;
    return Math.min(...this.timers.values()) - this.page.performance.now();
  }

  /** Lets the page work until its next timer, or for one turn where there is none. */
  pause(): Promise<void> {
    const { next } = this;
    const wait = Number.isFinite(next) ? Math.min(Math.max(next, 0), LONGEST_PAUSE) : 0;
    return new Promise((resolve) => this.setTimeout(resolve, wait));
  }

  private watchTimers(): void {
    const { page, timers } = this;
    const clear = page.clearTimeout.bind(page);
    const set = (callback: TimerHandler, delay = 0, ...args: unknown[]): number => {
      const run = (): void => {
        timers.delete(handle);
        if (typeof callback === 'function') Reflect.apply(callback, page, args);
      };
      const handle = this.setTimeout(run, delay);
      timers.set(handle, page.performance.now() + delay);
      return handle;
    };
    const forget = (handle?: number): void => {
      timers.delete(handle);
      clear(handle);
    };
    Object.assign(page, { setTimeout: set, clearTimeout: forget });
  }

  private watchFrames(): void {
    const { page, frames } = this;
    const request = page.requestAnimationFrame.bind(page);
    const cancel = page.cancelAnimationFrame.bind(page);
    const requestAnimationFrame = (callback: FrameRequestCallback): number => {
      const handle = request((time) => {
        frames.delete(handle);
        callback(time);
      });
      frames.add(handle);
      return handle;
    };
    const cancelAnimationFrame = (handle: number): void => {
      frames.delete(handle);
      cancel(handle);
    };
    Object.assign(page, { requestAnimationFrame, cancelAnimationFrame });
  }
}
