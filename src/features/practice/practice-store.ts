import { type App, type Component, TFile } from 'obsidian';
import type { Clock } from '../../core/clock';
import { Listeners } from '../../core/listeners';
import { announceEnd, observe, type PracticeState, practiceAt, type PracticeView } from '../../core/practice/practice';
import { parsePractice } from '../../core/practice/saved-practice';
import type { Services } from '../../vault/services';
import { PracticeLogs } from './practice-logs';

/** What the practice feature is given. */
export interface PracticeServices extends Services {
  /** The running practice, if any. */
  readonly practice: PracticeStore;
  /** All practice logs of the vault. */
  readonly logs: PracticeLogs;
}

export function withPractice(services: Services): PracticeServices {
  return { ...services, practice: new PracticeStore(services.app, services.clock), logs: new PracticeLogs(services) };
}

const KEY = 'design-phases-practice';
const SECOND = 1000;
/** How often the time is saved while nothing else happens. It matters only if the clock is set back while the app is closed. */
const SAVE_EVERY = 15 * SECOND;

/** The running practice, if any. It is stored on this device and resumes after a reload. */
class PracticeStore {
  /** Whether its summary is open. */
  isEnding = false;
  /** The clock in each panel that shows it. */
  readonly clocks = new Set<HTMLElement>();
  private state: PracticeState | null = null;
  private savedAt = 0;
  /** All open windows. Timers of hidden windows are throttled, so each window has one. */
  private readonly windows = new Set<Window>();
  private timers: readonly (() => void)[] = [];
  private following = false;
  private readonly ticks = new Listeners<void>();
  private readonly ends = new Listeners<PracticeState>();

  constructor(
    private readonly app: App,
    private readonly clock: Clock,
  ) {}

  /** Resumes a practice that was running when the plugin was unloaded. Call after layout-ready. */
  follow(owner: Component): void {
    this.following = true;
    owner.register(() => this.leave());
    this.followWindows(owner);
    owner.registerEvent(
      this.app.vault.on('rename', (file, oldPath) => {
        if (file instanceof TFile && this.state?.path === oldPath) this.set({ ...this.state, path: file.path });
      }),
    );
    this.set(parsePractice(this.app.loadLocalStorage(KEY)));
    this.tick();
  }

  get current(): PracticeState | null {
    return this.state;
  }

  /** What the running practice shows now; null if none is running. */
  get view(): PracticeView | null {
    return this.state && practiceAt(this.state, this.now);
  }

  start(stateAt: (now: number) => PracticeState): void {
    this.set(stateAt(this.now));
  }

  /** Changes the running practice, such as pausing it; not after the plugin was turned off. */
  change(stateAt: (state: PracticeState, now: number) => PracticeState): void {
    if (this.state && this.following) this.set(stateAt(observe(this.state, this.now), this.now));
  }

  /** Ends the practice. Returns its last state and the time it ended. */
  end(): { readonly state: PracticeState; readonly now: number } | null {
    const { now } = this;
    const state = this.state && observe(this.state, now);
    this.set(null);
    return state && { state, now };
  }

  /** Calls back every second of a running practice and on every change. Returns a function that ends this. */
  onTick(callback: () => void): () => void {
    return this.ticks.add(callback);
  }

  /** Calls back once per phase, when its time is up. */
  onPhaseEnd(callback: (state: PracticeState) => void): () => void {
    return this.ends.add(callback);
  }

  private get now(): number {
    return this.clock.now().getTime();
  }

  private set(state: PracticeState | null): void {
    this.state = state;
    this.save();
    this.setTimers();
    this.ticks.notify();
  }

  private tick(): void {
    if (this.state === null || this.state.runningSince === null) return;
    const { now } = this;
    const seen = observe(this.state, now);
    const announced = announceEnd(seen, now);
    this.state = announced ?? seen;
    if (announced !== null || Math.abs(now - this.savedAt) >= SAVE_EVERY) this.save();
    this.ticks.notify();
    if (announced !== null) this.ends.notify(announced);
  }

  private save(): void {
    this.savedAt = this.now;
    this.app.saveLocalStorage(KEY, this.state);
  }

  /** Keeps a running practice for the next start. */
  private leave(): void {
    this.tick();
    if (this.state !== null) this.save();
    this.following = false;
    this.setTimers();
  }

  private followWindows(owner: Component): void {
    const { workspace } = this.app;
    const open = (win: Window): void => {
      if (this.windows.has(win)) return;
      this.windows.add(win);
      owner.registerDomEvent(win, 'focus', () => this.tick());
      this.setTimers();
    };
    open(window);
    workspace.iterateAllLeaves((leaf) => open(leaf.view.containerEl.win));
    owner.registerEvent(workspace.on('window-open', (_, win) => open(win)));
    owner.registerEvent(
      workspace.on('window-close', (_, win) => {
        this.windows.delete(win);
        this.setTimers();
      }),
    );
  }

  private setTimers(): void {
    this.timers.forEach((stop) => stop());
    const runs = this.following && this.state !== null && this.state.runningSince !== null;
    this.timers = (runs ? [...this.windows] : []).map((win) => {
      const timer = win.setInterval(() => this.tick(), SECOND);
      return () => win.clearInterval(timer);
    });
  }
}
