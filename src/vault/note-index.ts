import { type App, type Component, getAllTags } from 'obsidian';
import type { Clock } from '../core/clock';
import { Listeners } from '../core/listeners';
import type { NoteSummary, Relation } from '../core/note';
import { NO_RECORD, type NoteRecord, recordOf } from '../core/note-summary';
import { isNotePath } from '../core/paths';
import { relationsOf } from '../core/relations/relations';
import { daysBefore } from '../core/reviews/review-state';
import { isInFolder, isInScope } from '../core/scope';
import { whenCacheComplete } from './cache-complete';
import { untrackedTemplateFolder } from './core-templates';
import { LinkGraph } from './link-graph';
import { fileOfLink } from './links';
import { ReviewPrints } from './review-prints';
import type { SettingsStore } from './settings-store';
import { nextTask, SLICE_MS } from './time-slice';

/** The paths whose summary or relations changed, each with the summary it had before; null where it was not tracked. */
export type IndexChange = ReadonlyMap<string, NoteSummary | null>;

/** The parts of the app the index reads. */
type IndexedApp = Pick<App, 'vault' | 'metadataCache'>;

/**
 * What Obsidian's metadata cache says of every tracked note, and of the relations between notes. Reads no file
 * but those of reviewed notes, after everything else. Whatever happens names paths to be looked at again; one loop does
 * so, in slices that leave the page room.
 */
export class NoteIndex {
  private readonly summaries = new Map<string, NoteSummary>();
  private readonly links = new LinkGraph();
  private readonly changed = new Listeners<IndexChange>();
  private readonly completed = new Listeners<void>();
  private pending = new Set<string>();
  private list: readonly NoteSummary[] | null = null;
  private running = false;
  /** Whether the cache knows every note, as far as it has told. */
  private cacheComplete = false;
  private complete = false;
  private readonly prints: ReviewPrints;

  constructor(
    private readonly app: IndexedApp,
    private readonly settings: Pick<SettingsStore, 'current' | 'onChange'>,
    private readonly clock: Clock,
  ) {
    this.prints = new ReviewPrints(app.vault, (paths) => this.enqueue(paths));
  }

  /** Builds the index and follows the vault for as long as the owner is loaded. To be called after layout-ready. */
  follow(owner: Component): void {
    const { vault, metadataCache } = this.app;
    owner.registerEvent(metadataCache.on('changed', (file) => this.enqueue([file.path])));
    owner.registerEvent(vault.on('create', (file) => this.onFileAddedOrRemoved(file.path)));
    owner.registerEvent(vault.on('delete', (file) => this.onFileAddedOrRemoved(file.path)));
    owner.registerEvent(
      vault.on('rename', (file, oldPath) => {
        this.onFileAddedOrRemoved(oldPath);
        this.onFileAddedOrRemoved(file.path);
      }),
    );
    owner.register(this.settings.onChange(() => this.lookAtAll()));
    owner.register(() => this.prints.stop());
    this.lookAtAll();
    whenCacheComplete(this.app, owner, () => {
      this.cacheComplete = true;
      if (!this.running) this.finish();
    });
  }

  /** Whether every note of the vault has been read once. */
  get ready(): boolean {
    return this.complete;
  }

  whenReady(): Promise<void> {
    if (this.complete) return Promise.resolve();
    return new Promise((resolve) => {
      const end = this.completed.add(() => {
        end();
        resolve();
      });
    });
  }

  /** Later than `whenReady`: the texts of reviewed notes are read, so that it is known which were edited since. */
  async whenReviewsKnown(): Promise<void> {
    await this.whenReady();
    while (this.running || this.prints.isReading) await nextTask();
  }

  /** The summary of a tracked note; null for any other path. */
  note(path: string): NoteSummary | null {
    return this.summaries.get(path) ?? null;
  }

  /** Every tracked note, in no particular order; the same array until something changes. */
  notes(): readonly NoteSummary[] {
    this.list ??= [...this.summaries.values()];
    return this.list;
  }

  /** The number of tracked notes. */
  get size(): number {
    return this.summaries.size;
  }

  /** The tags of a note, with `#`, from its text and its properties. */
  tagsOf(path: string): readonly string[] {
    const cache = this.app.metadataCache.getCache(path);
    return (cache && getAllTags(cache)) ?? [];
  }

  /** The relations of a note: its own links in their order, then the notes that link to it by path. */
  related(path: string): readonly Relation[] {
    return relationsOf(path, this.links.linksFrom(path), this.links.sourcesOf(path));
  }

  /** Hears, once per batch, what changed. Returns the function that ends it. */
  onChange(callback: (change: IndexChange) => void): () => void {
    return this.changed.add(callback);
  }

  /** Whether a note lies in the scope of the settings, and is no template of the core plugin Templates. */
  isInScope(path: string): boolean {
    const { current } = this.settings;
    const templates = untrackedTemplateFolder(this.app, current);
    if (templates !== '' && isInFolder(path, templates)) return false;
    return isInScope(path, () => this.tagsOf(path), current);
  }

  /** Looks again at what depends on the date: whether a review is due. */
  onNewDay(): void {
    const reviewed = this.notes().filter(({ review }) => review.log.length > 0);
    this.enqueue(reviewed.map(({ path }) => path));
  }

  private lookAtAll(): void {
    const files = this.app.vault.getMarkdownFiles().map(({ path }) => path);
    this.enqueue(files);
  }

  private onFileAddedOrRemoved(path: string): void {
    this.enqueue([path]);
    this.enqueue(this.links.mentionsOf(path));
  }

  private enqueue(paths: Iterable<string>): void {
    for (const path of paths) this.pending.add(path);
    if (!this.running) void this.run();
  }

  private async run(): Promise<void> {
    this.running = true;
    const touched = new Map<string, NoteSummary | null>();
    while (this.pending.size > 0) {
      const batch = this.pending;
      this.pending = new Set();
      await this.readAll(batch, touched);
    }
    this.running = false;
    this.finish();
    this.changed.notify(touched);
  }

  private async readAll(paths: Iterable<string>, touched: Map<string, NoteSummary | null>): Promise<void> {
    let sliceEnd = 0;
    for (const path of paths) {
      if (performance.now() > sliceEnd) {
        await nextTask();
        sliceEnd = performance.now() + SLICE_MS;
      }
      this.tryToRead(path, touched);
    }
  }

  /** A note that cannot be read must not keep the others out. */
  private tryToRead(path: string, touched: Map<string, NoteSummary | null>): void {
    try {
      this.read(path, touched);
    } catch (error) {
      console.error(path, error);
    }
  }

  /** Texts are read once the app has read every note itself: before, it is busy with the same files. */
  private finish(): void {
    if (!this.cacheComplete) return;
    if (!this.complete) {
      this.complete = true;
      this.completed.notify();
    }
    void this.prints.readAll();
  }

  /** Reads one note from the cache. Touches its own path and those it linked or links to. */
  private read(path: string, touched: Map<string, NoteSummary | null>): void {
    const touch = (one: string): void => {
      if (!touched.has(one)) touched.set(one, this.note(one));
    };
    touch(path);
    const { summary, links } = this.recordAt(path);
    if (summary) this.summaries.set(path, summary);
    else this.summaries.delete(path);
    const previous = this.links.replace(path, links);
    for (const link of [...previous, ...links]) if (link.path !== null) touch(link.path);
    this.list = null;
  }

  private recordAt(path: string): NoteRecord {
    const { metadataCache } = this.app;
    const cache = isNotePath(path) ? metadataCache.getCache(path) : null;
    const settings = this.settings.current;
    if (!cache || !this.isInScope(path)) return NO_RECORD;
    return recordOf(path, cache, settings, {
      resolve: (target) => fileOfLink(this.app, target, path)?.path ?? null,
      fingerprint: () => this.fingerprintOf(path),
      daysAgo: (days) => daysBefore(this.clock, days),
    });
  }

  private fingerprintOf(path: string): string | null {
    const file = this.app.vault.getFileByPath(path);
    return file && this.prints.of(file);
  }
}
