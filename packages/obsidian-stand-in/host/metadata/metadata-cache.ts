import { Events } from '../core/events';
import { recordError } from '../core/errors';
import { TFile, type TAbstractFile } from '../vault/files';
import type { Vault } from '../vault/vault';
import type { CachedMetadata, Reference } from './cache-types';
import { getAllTags } from './frontmatter';
import { LinkIndex } from './link-index';
import { getLinkpath } from './link-text';
import { parseMetadata } from './parse-metadata';

type LinkCounts = Record<string, Record<string, number>>;

/**
 * Metadata of every note. It follows the vault some time later, as in the app: `changed` for each file,
 * then `resolve` for each whose links were looked up, then `resolved` when all is quiet.
 */
export class MetadataCache extends Events {
  resolvedLinks: LinkCounts = {};
  unresolvedLinks: LinkCounts = {};
  private readonly caches = new Map<string, CachedMetadata>();
  private readonly index = new LinkIndex();
  private readonly queue = new Set<TFile>();
  private readonly parsed = new WeakMap<TFile, string>();
  private resolveEverything = false;
  private running: Promise<void> | null = null;

  constructor(private readonly vault: Vault) {
    super();
    vault.on('create', (file: TAbstractFile) => file instanceof TFile && this.onCreate(file));
    vault.on('modify', (file: TAbstractFile) => file instanceof TFile && this.enqueue(file));
    vault.on('delete', (file: TAbstractFile) => file instanceof TFile && this.onDelete(file));
    vault.on('rename', (file: TAbstractFile, old: string) => file instanceof TFile && this.onRename(file, old));
  }

  getCache(path: string): CachedMetadata | null {
    return this.caches.get(path) ?? null;
  }

  getFileCache(file: TFile): CachedMetadata | null {
    return this.getCache(file.path);
  }

  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    if (linkpath === '') return this.vault.getFileByPath(sourcePath);
    return this.index.resolve(linkpath, sourcePath)[0] ?? null;
  }

  /** The link text for a file: its name, or its path where another file has the same name. */
  fileToLinktext(file: TFile, _sourcePath: string, omitMdExtension = true): string {
    const target = this.index.isNameUnique(file) ? file.name : file.path;
    return omitMdExtension && file.extension === 'md' ? target.slice(0, -'.md'.length) : target;
  }

  getTags(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const cache of this.caches.values()) {
      for (const tag of getAllTags(cache) ?? []) counts[tag] = (counts[tag] ?? 0) + 1;
    }
    return counts;
  }

  getBacklinksForFile(file: TFile): { data: Map<string, Reference[]> } {
    const data = new Map<string, Reference[]>();
    for (const [path, targets] of Object.entries(this.resolvedLinks)) {
      if (!(file.path in targets)) continue;
      const links = referencesOf(this.getCache(path)).filter(
        (link) => this.getFirstLinkpathDest(getLinkpath(link.link), path) === file,
      );
      data.set(path, links);
    }
    return { data };
  }

  /** What the cache of the last session and the texts that loading the vault has read give: everything is known. */
  load(texts: ReadonlyMap<string, string>): void {
    this.loadCold();
    for (const [path, text] of texts) this.caches.set(path, parseMetadata(text));
    for (const path of this.caches.keys()) this.resolveLinks(path);
  }

  /** A vault that was never opened on this device: the names of the files are known, what is in them is not. */
  loadCold(): void {
    for (const file of this.vault.getFiles()) this.index.add(file);
  }

  /** Begins to read every note; `resolved` tells when all are read. */
  readAll(): void {
    this.resolveEverything = true;
    for (const file of this.vault.getMarkdownFiles()) this.enqueue(file);
    this.wake();
  }

  /** Resolves when nothing is waiting to be read. */
  async whenQuiet(): Promise<void> {
    while (this.running !== null) await this.running;
  }

  private onCreate(file: TFile): void {
    this.index.add(file);
    this.resolveEverything = true;
    this.enqueue(file);
  }

  private onDelete(file: TFile): void {
    this.index.remove(file, file.name);
    const previous = this.getCache(file.path);
    this.forget(file.path);
    if (file.extension === 'md') this.trigger('deleted', file, previous);
    this.resolveEverything = true;
    this.wake();
  }

  private onRename(file: TFile, oldPath: string): void {
    this.index.remove(file, oldPath.slice(oldPath.lastIndexOf('/') + 1));
    this.index.add(file);
    const cache = this.getCache(oldPath);
    this.forget(oldPath);
    if (cache !== null) this.caches.set(file.path, cache);
    this.resolveEverything = true;
    this.wake();
  }

  private forget(path: string): void {
    this.caches.delete(path);
    delete this.resolvedLinks[path];
    delete this.unresolvedLinks[path];
  }

  private enqueue(file: TFile): void {
    if (file.extension === 'md') this.queue.add(file);
    this.wake();
  }

  private wake(): void {
    this.running ??= new Promise<void>((resolve) => setTimeout(resolve, 0))
      .then(() => this.drain())
      .catch((error: unknown) => recordError('metadata cache', error))
      .finally(() => {
        this.running = null;
        this.trigger('resolved');
      });
  }

  private async drain(): Promise<void> {
    while (this.queue.size > 0 || this.resolveEverything) {
      const files = [...this.queue];
      this.queue.clear();
      const changed: TFile[] = [];
      for (const file of files) if (await this.reread(file)) changed.push(file);
      const everything = this.resolveEverything;
      this.resolveEverything = false;
      for (const path of everything ? this.caches.keys() : changed.map((file) => file.path)) this.resolveLinks(path);
      for (const file of changed) this.trigger('resolve', file);
    }
  }

  private async reread(file: TFile): Promise<boolean> {
    const text = await this.textOf(file);
    if (text === null || this.vault.getFileByPath(file.path) !== file) return false;
    if (this.parsed.get(file) === text && this.caches.has(file.path)) return false;
    this.parsed.set(file, text);
    const cache = parseMetadata(text);
    this.caches.set(file.path, cache);
    this.trigger('changed', file, text, cache);
    return true;
  }

  private async textOf(file: TFile): Promise<string | null> {
    try {
      return await this.vault.cachedRead(file);
    } catch {
      return null;
    }
  }

  private resolveLinks(path: string): void {
    const resolved: Record<string, number> = {};
    const unresolved: Record<string, number> = {};
    for (const reference of referencesOf(this.getCache(path))) {
      const linkpath = getLinkpath(reference.link);
      if (linkpath === '') continue;
      const target = this.getFirstLinkpathDest(linkpath, path);
      const counts = target ? resolved : unresolved;
      const key = target?.path ?? linkpath.replace(/\.md$/i, '');
      counts[key] = (counts[key] ?? 0) + 1;
    }
    this.resolvedLinks[path] = resolved;
    this.unresolvedLinks[path] = unresolved;
  }
}

function referencesOf(cache: CachedMetadata | null): Reference[] {
  return [...(cache?.links ?? []), ...(cache?.embeds ?? []), ...(cache?.frontmatterLinks ?? [])];
}
