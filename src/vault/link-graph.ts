import { nameKey } from '../core/comparable';
import type { ResolvedLink } from '../core/relations/relations';

const NONE: ReadonlySet<string> = new Set();

/** The texts that belong to a key. Most keys have one, which is kept without a set of its own: that saves half the memory. */
export class MultiMap {
  private readonly entries = new Map<string, string | Set<string>>();

  add(key: string, value: string): void {
    const known = this.entries.get(key);
    if (known === undefined) this.entries.set(key, value);
    else if (typeof known !== 'string') known.add(value);
    else if (known !== value) this.entries.set(key, new Set([known, value]));
  }

  delete(key: string, value: string): void {
    const known = this.entries.get(key);
    if (known === value) this.entries.delete(key);
    else if (typeof known === 'object' && known.delete(value) && known.size === 0) this.entries.delete(key);
  }

  /** In the order they were added; to be read before the next change. */
  valuesOf(key: string): ReadonlySet<string> {
    const known = this.entries.get(key);
    if (known === undefined) return NONE;
    return typeof known === 'string' ? new Set([known]) : known;
  }
}

const NO_LINKS: readonly ResolvedLink[] = [];

/** What a link and a file have in common, wherever the file lies: the last name of the path, as `nameKey` without `.md`. */
function linkName(path: string): string {
  return nameKey(path.slice(path.lastIndexOf('/') + 1)).replace(/\.md$/, '');
}

/** The links of all `Relates` properties, from both ends. */
export class LinkGraph {
  private readonly forward = new Map<string, readonly ResolvedLink[]>();
  private readonly backward = new MultiMap();
  private readonly byName = new MultiMap();

  /** Gives a note other links, none perhaps, and returns those it had. */
  replace(source: string, links: readonly ResolvedLink[]): readonly ResolvedLink[] {
    const previous = this.linksFrom(source);
    if (previous.length + links.length === 0) return previous;
    for (const { target, path } of previous) {
      this.byName.delete(linkName(target), source);
      if (path !== null) this.backward.delete(path, source);
    }
    for (const { target, path } of links) {
      this.byName.add(linkName(target), source);
      if (path !== null) this.backward.add(path, source);
    }
    if (links.length > 0) this.forward.set(source, links);
    else if (previous.length > 0) this.forward.delete(source);
    return previous;
  }

  /** The links of a note in their own order. */
  linksFrom(source: string): readonly ResolvedLink[] {
    return this.forward.get(source) ?? NO_LINKS;
  }

  /** The notes that link to a file, in no order. */
  sourcesOf(path: string): ReadonlySet<string> {
    return this.backward.valuesOf(path);
  }

  /** The notes whose links may lead elsewhere when a file of that path comes or goes. */
  mentionsOf(path: string): ReadonlySet<string> {
    return this.byName.valuesOf(linkName(path));
  }
}
