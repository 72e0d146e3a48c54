import { NoteIndex } from '../src/vault/note-index';
import { parseSettings } from '../src/core/settings-parse';
import { flat } from './notes.mjs';

globalThis.window = globalThis;

/** Notes that differ: as many as make the engine see that they do, few enough to fit in memory at 100,000. */
const DIFFERENT = 997;

const at = (line) => ({ start: { line, col: 0, offset: line * 50 }, end: { line, col: 40, offset: line * 50 + 40 } });

/** What Obsidian's cache holds of a note with seven phases of 45 items and the usual properties. */
function cacheOf(number, properties = {}) {
  const headings = Array.from({ length: 7 }, (_, index) => ({
    heading: `Step ${index + 1}: Phase ${index} of note ${number % DIFFERENT} (5 minutes)`,
    level: 2,
    position: at(10 + index * 9),
  }));
  const listItems = Array.from({ length: 45 }, (_, index) => ({
    task: (index + number) % 3 === 0 ? 'x' : ' ',
    parent: -1,
    position: at(11 + Math.floor(index / 7) * 9 + (index % 7)),
  }));
  const frontmatter = {
    Status: ['Draft', 'draft', '', 'In review', 'done'][number % 5],
    Relates: number % 2 === 0 ? `[[Note ${(number * 7) % DIFFERENT}]]` : '',
    'Peer Reviewed': number % 3,
    Started: '2026-01-02',
    EditDate: '2026-11-0' + ((number % 9) + 1),
    ...properties,
  };
  return { headings, listItems, frontmatter, sections: [] };
}

const settings = { current: parseSettings({}), onChange: () => () => undefined };
const clock = { now: () => new Date(2026, 10, 20), format: () => '2026-08-22' };
const owner = { registerEvent: () => undefined, register: () => undefined };
/** No note is being typed in. */
const live = { follow: () => undefined, of: () => null };

/** A vault of made-up notes as the app tells of it to the index. */
export class IndexVault {
  files;
  #shared = Array.from({ length: DIFFERENT }, (_, number) => cacheOf(number));
  #caches;
  #listeners = new Map();
  #app;

  /** @param reviewOf the properties and the text of a note that has a review log, for its number; null where it has none */
  constructor(count, reviewOf = () => null) {
    const texts = new Map();
    this.files = Array.from({ length: count }, (_, number) => ({
      path: flat(`Designs/Note ${number}.md`),
      extension: 'md',
      stat: { mtime: 1, size: number },
    }));
    this.#caches = new Map(
      this.files.map((file, number) => {
        const review = reviewOf(number);
        if (review === null) return [file.path, this.#shared[number % DIFFERENT]];
        texts.set(file, review.text);
        return [file.path, cacheOf(number % DIFFERENT, review.properties)];
      }),
    );
    const fileByPath = new Map(this.files.map((file) => [file.path, file]));
    const fileByTarget = new Map(this.files.slice(0, DIFFERENT).map((file, number) => [`Note ${number}`, file]));
    const on = (name, callback) => this.#listeners.set(name, callback);
    this.#app = {
      vault: {
        on,
        getMarkdownFiles: () => this.files,
        getFileByPath: (path) => fileByPath.get(path) ?? null,
        cachedRead: (file) => Promise.resolve(texts.get(file)),
      },
      metadataCache: {
        on,
        getCache: (path) => this.#caches.get(path) ?? null,
        getFirstLinkpathDest: (target) => fileByTarget.get(target) ?? null,
      },
    };
  }

  cacheOf(path) {
    return this.#caches.get(path);
  }

  /** Gives a note the metadata of another one, and tells of it. */
  change(number, asNumber) {
    const file = this.files[number % this.files.length];
    this.#caches.set(file.path, this.#shared[asNumber % DIFFERENT]);
    this.#listeners.get('changed')(file);
  }

  /** An index that follows the vault, with the milliseconds until it was ready. */
  async build() {
    const index = new NoteIndex(this.#app, settings, clock, live);
    const start = performance.now();
    index.follow(owner);
    await index.whenReady();
    return { index, took: performance.now() - start };
  }
}
