import { type App, type Component, getAllTags } from 'obsidian';
import type { Clock } from '../core/clock';
import { Listeners } from '../core/listeners';
import type { NoteSummary, Relation } from '../core/note';
import { NO_RECORD, type NoteRecord, recordOf } from '../core/note-summary';
import { summaryOfCache, summaryOfText } from '../core/outline/outline-summary';
import { isNotePath } from '../core/paths';
import { sameValue, type YamlMap } from '../core/properties/yaml';
import { relationsOf, type ResolvedLink } from '../core/relations/relations';
import { daysBefore } from '../core/reviews/review-state';
import { reviewFingerprint } from '../core/reviews/reviewed-text';
import { isInFolder, isInScope } from '../core/scope';
import { outlineOptionsOf } from '../core/settings';
import { whenCacheComplete } from './cache-complete';
import { untrackedTemplateFolder } from './core-templates';
import { LinkGraph } from './link-graph';
import { fileOfLink } from './links';
import type { LiveNotes } from './live-notes';
import { ReviewPrints } from './review-prints';
import type { SettingsStore } from './settings-store';
import { nextTask, SLICE_MS } from './time-slice';

/** The paths whose summary or relations changed, each with the summary it had before; null where it was not tracked. */
export type IndexChange = ReadonlyMap<string, NoteSummary | null>;

/** The parts of the app the index reads. */
type IndexedApp = Pick<App, 'vault' | 'metadataCache'>;

/**
 * What Obsidian's metadata cache says of every tracked note, and of the relations between notes; of a note that is being
 * typed in, what its editor holds. Reads no file but those of reviewed notes, after everything else. Whatever happens
 * names paths to be looked at again; one loop does so, in slices that leave the page room.
 */
export class NoteIndex {
  private readonly summaries = new Map<string, NoteSummary>();
  private readonly links = new LinkGraph();
  private readonly successors = new LinkGraph();
  private readonly changed = new Listeners<IndexChange>();
  private readonly completed = new Listeners<void>();
  private pending = new Set<string>();
  /** What is to be told of once all that is pending is read. */
  private touched = new Map<string, NoteSummary | null>();
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
    private readonly live: Pick<LiveNotes, 'follow' | 'of'>,
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
    this.live.follow(owner, (paths) => this.readNow(paths));
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

  /** The properties of a note as it stands, those of its editor included. */
  frontmatterOf(path: string): YamlMap | undefined {
    return this.live.of(path)?.frontmatter ?? this.app.metadataCache.getCache(path)?.frontmatter;
  }

  /** The relations of a note: its own links in their order, then the notes that link to it by path. */
  related(path: string): readonly Relation[] {
    return relationsOf(path, this.links.linksFrom(path), this.links.sourcesOf(path));
  }

  /** The notes that a note says it is superseded by, in its own order. */
  supersededBy(path: string): readonly ResolvedLink[] {
    return this.successors.linksFrom(path);
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
    this.enqueue(this.successors.mentionsOf(path));
  }

  private enqueue(paths: Iterable<string>): void {
    for (const path of paths) this.pending.add(path);
    if (!this.running) void this.run();
  }

  /** What is asked for in the meantime is read as well. */
  private async run(): Promise<void> {
    this.running = true;
    let sliceEnd = 0;
    while (this.pending.size > 0) {
      const batch = this.pending;
      this.pending = new Set();
      for (const path of batch) {
        if (performance.now() > sliceEnd) {
          await nextTask();
          sliceEnd = performance.now() + SLICE_MS;
        }
        this.tryToRead(path);
      }
    }
    this.running = false;
    this.finish();
    this.tell();
  }

  /** The few notes that are being typed in wait for no other: what shows them is drawn with the next frame. */
  private readNow(paths: Iterable<string>): void {
    for (const path of paths) this.tryToRead(path);
    this.tell();
  }

  private tell(): void {
    const { touched } = this;
    this.touched = new Map();
    if (touched.size > 0) this.changed.notify(touched);
  }

  /** A note that cannot be read must not keep the others out. */
  private tryToRead(path: string): void {
    try {
      this.read(path);
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

  /** Reads one note. Touches its own path and those it linked or links to, unless it reads as it did. */
  private read(path: string): void {
    const { summary, links, successors } = this.recordAt(path);
    const before = this.note(path);
    const hasSameLinks = () =>
      sameValue(links, this.links.linksFrom(path)) && sameValue(successors, this.supersededBy(path));
    if (summary && before && sameValue(summary, before) && hasSameLinks()) return;
    this.touch(path);
    if (summary) this.summaries.set(path, summary);
    else this.summaries.delete(path);
    this.successors.replace(path, successors);
    const previous = this.links.replace(path, links);
    for (const link of [...previous, ...links]) if (link.path !== null) this.touch(link.path);
    this.list = null;
  }

  private touch(path: string): void {
    if (!this.touched.has(path)) this.touched.set(path, this.note(path));
  }

  private recordAt(path: string): NoteRecord {
    const { metadataCache } = this.app;
    const cache = isNotePath(path) ? metadataCache.getCache(path) : null;
    const settings = this.settings.current;
    if (!cache || !this.isInScope(path)) return NO_RECORD;
    const live = this.live.of(path);
    const options = outlineOptionsOf(settings);
    const content = {
      frontmatter: this.frontmatterOf(path),
      outline: live ? summaryOfText(live.text, options) : summaryOfCache(cache, options),
    };
    return recordOf(path, content, settings, {
      resolve: (target) => fileOfLink(this.app, target, path)?.path ?? null,
      fingerprint: () => (live ? reviewFingerprint(live.text) : this.fingerprintOf(path)),
      daysAgo: (days) => daysBefore(this.clock, days),
    });
  }

  private fingerprintOf(path: string): string | null {
    const file = this.app.vault.getFileByPath(path);
    return file && this.prints.of(file);
  }
}
