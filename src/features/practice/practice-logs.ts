import type { TFile } from 'obsidian';
import { Listeners } from '../../core/listeners';
import { DECK_TAG } from '../../core/flashcards/review-note';
import { type ScheduledCard, scheduledCards } from '../../core/flashcards/schedule';
import { isNotePath } from '../../core/paths';
import { isLogTitle, readPracticeLog } from '../../core/practice/practice-log';
import type { LoggedRun } from '../../core/practice/results';
import type { Services } from '../../vault/services';
import { nextTask, SLICE_MS } from '../../vault/time-slice';

/** Milliseconds between two looks at what was read so far. */
const PROGRESS_EVERY = 200;

type Runs = readonly LoggedRun[];

/**
 * The runs in the practice logs of the notes in scope, and the schedules of exported cards. The metadata cache tells
 * which notes have them; only those are read, on first use, in slices that don't block the page, and again only after
 * they change. Nothing is stored.
 */
export class PracticeLogs {
  /** Called when the runs change, and when everything is read. */
  readonly changed = new Listeners<void>();
  private readonly runsOf = new Map<string, Runs>();
  /** Paths to look at, and those of them that changed since they were read. */
  private readonly pending = new Set<string>();
  private readonly stale = new Set<string>();
  private readonly cardsOf = new Map<string, readonly ScheduledCard[]>();
  private all: Runs | null = null;
  private allCards: readonly ScheduledCard[] | null = null;
  private reading: Promise<void> | null = null;
  private started = false;

  constructor(private readonly services: Services) {}

  /** Starts reading, and follows the vault until the plugin is unloaded. Call after layout-ready. */
  start(): void {
    if (this.started) return;
    this.started = true;
    const { app, plugin, settings, index } = this.services;
    const { vault, metadataCache } = app;
    plugin.registerEvent(metadataCache.on('changed', (file) => this.readAgain(file.path)));
    plugin.registerEvent(vault.on('delete', (file) => this.readAgain(file.path)));
    plugin.registerEvent(
      vault.on('rename', (file, oldPath) => {
        this.readAgain(oldPath);
        this.readAgain(file.path);
      }),
    );
    plugin.register(settings.onChange(() => this.lookAtAll()));
    this.lookAtAll();
    void index.whenReady().then(() => this.lookAtAll());
  }

  /** Whether there are notes left to look at. */
  get isReading(): boolean {
    return this.reading !== null;
  }

  /** The runs read so far, in no particular order; the same array until something changes. */
  runs(): Runs {
    this.all ??= [...this.runsOf.values()].flat();
    return this.all;
  }

  /** The reviewed cards in notes of cards, likewise. */
  cards(): readonly ScheduledCard[] {
    this.allCards ??= [...this.cardsOf.values()].flat();
    return this.allCards;
  }

  /** Resolves when all logs have been read. */
  async whenRead(): Promise<void> {
    this.start();
    await this.services.index.whenReady();
    await this.reading;
  }

  private lookAtAll(): void {
    this.enqueue(this.services.app.vault.getMarkdownFiles().map(({ path }: TFile) => path));
    this.enqueue(this.runsOf.keys());
    this.enqueue(this.cardsOf.keys());
  }

  private readAgain(path: string): void {
    this.stale.add(path);
    this.enqueue([path]);
  }

  private enqueue(paths: Iterable<string>): void {
    for (const path of paths) this.pending.add(path);
    if (this.pending.size > 0) this.reading ??= this.readPending();
  }

  private async readPending(): Promise<void> {
    let sliceEnd = 0;
    let told = performance.now();
    for (const path of this.pending) {
      this.pending.delete(path);
      if (performance.now() > sliceEnd) {
        await nextTask();
        sliceEnd = performance.now() + SLICE_MS;
      }
      if (this.needsReading(path)) await this.read(path);
      if (performance.now() - told < PROGRESS_EVERY) continue;
      this.changed.notify();
      told = performance.now();
    }
    this.reading = null;
    this.changed.notify();
  }

  /** Whether to read a note. One without a log or cards is forgotten. */
  private needsReading(path: string): boolean {
    const isStale = this.stale.delete(path);
    const { hasLog, hasCards } = this.contentOf(path);
    if (!hasLog && this.runsOf.delete(path)) this.all = null;
    if (!hasCards && this.cardsOf.delete(path)) this.allCards = null;
    return (hasLog && (isStale || !this.runsOf.has(path))) || (hasCards && (isStale || !this.cardsOf.has(path)));
  }

  /** What there is to read in a note, by the cache. */
  private contentOf(path: string): { hasLog: boolean; hasCards: boolean } {
    const { app, index } = this.services;
    const cache = isNotePath(path) ? app.metadataCache.getCache(path) : null;
    const isLogged = cache?.headings?.some(({ heading }) => isLogTitle(heading)) ?? false;
    return {
      hasLog: isLogged && index.isInScope(path),
      hasCards: cache?.tags?.some(({ tag }) => tag === DECK_TAG) ?? false,
    };
  }

  private async read(path: string): Promise<void> {
    const text = (await this.services.texts.read(path).catch(() => null)) ?? '';
    const { hasLog, hasCards } = this.contentOf(path);
    if (hasLog) {
      const runs = readPracticeLog(text).map((run) => ({ ...run, path }));
      this.runsOf.set(path, runs);
      this.all = null;
    }
    if (!hasCards) return;
    this.cardsOf.set(path, scheduledCards(text));
    this.allCards = null;
  }
}
