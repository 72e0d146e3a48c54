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
