type Page = Window & typeof globalThis;

interface Timer {
  /** By the clock of `Timers`, in milliseconds. */
  readonly due: number;
  readonly run: () => void;
}

/** Lets the page work for one turn. By a message: the shortest timer takes a millisecond, or four in a browser. */
export function takeTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Knows when the timers and frames of a window are due, and can run timers before their time. */
export class Timers {
  private static readonly known = new WeakMap<Page, Timers>();
  private readonly timers = new Map<number, Timer>();
  private readonly frames = new Set<number>();
  private readonly setTimeout: Page['setTimeout'];
  /** Milliseconds that `skip` has saved: so far the clock of the timers is ahead of the page's. */
  private ahead = 0;

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

  /** Milliseconds until something is due; a frame is due at once; infinite where nothing is. */
  get next(): number {
    if (this.frames.size > 0) return 0;
    return (this.first()?.due ?? Infinity) - this.now;
  }

  /**
   * Runs the timer that comes next as if the time until then were over, so that nobody waits for it. Timers keep their
   * order; a frame that is to come is waited for, and only a timer that is due goes before it.
   */
  async skip(): Promise<void> {
    const timer = this.first();
    const wait = Math.max((timer?.due ?? Infinity) - this.now, 0);
    if (wait > 0 && this.frames.size > 0) return new Promise((resolve) => this.setTimeout(resolve));
    if (!timer) return;
    this.ahead += wait;
    timer.run();
  }

  private get now(): number {
    return this.page.performance.now() + this.ahead;
  }

  private first(): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of this.timers.values()) if (!first || timer.due < first.due) first = timer;
    return first;
  }

  private watchTimers(): void {
    const { page, timers } = this;
    const clear = page.clearTimeout.bind(page);
    const forget = (handle?: number): void => {
      if (handle !== undefined) timers.delete(handle);
      clear(handle);
    };
    const set = (callback: TimerHandler, delay = 0, ...args: unknown[]): number => {
      const run = (): void => {
        forget(handle);
        if (typeof callback === 'function') Reflect.apply(callback, page, args);
      };
      const handle = this.setTimeout(run, delay);
      timers.set(handle, { due: this.now + delay, run });
      return handle;
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
