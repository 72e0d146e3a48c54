/** An answer that was begun and not saved. */
export interface Draft {
  /** The text of its item. */
  readonly question: string;
  readonly text: string;
}

/** What is written of answers below the items of a note, for drawing. Items go by the keys of their rows. */
export interface NoteDrafts {
  /** The item that the field is open below; null for none. */
  readonly open: string | null;
  readonly texts: ReadonlyMap<string, Draft>;
}

/** Keeps answers that were begun until they are saved or thrown away, so that leaving the field loses nothing. */
export class Drafts {
  private open: string | null = null;
  private readonly byPath = new Map<string, Map<string, Draft>>();

  of(path: string): NoteDrafts {
    return { open: this.open, texts: this.byPath.get(path) ?? new Map() };
  }

  /** Opens the field below an item, which closes any other. */
  openAt(key: string): void {
    this.open = key;
  }

  close(): void {
    this.open = null;
  }

  /** Keeps what was typed; nothing where that is blank. */
  keep(path: string, key: string, draft: Draft): void {
    const texts = this.byPath.get(path) ?? new Map<string, Draft>();
    if (draft.text.trim() === '') texts.delete(key);
    else texts.set(key, draft);
    this.byPath.set(path, texts);
  }

  drop(path: string, key: string): void {
    this.byPath.get(path)?.delete(key);
  }

  rename(from: string, to: string): void {
    const texts = this.byPath.get(from);
    if (!texts) return;
    this.byPath.delete(from);
    this.byPath.set(to, texts);
  }
}
