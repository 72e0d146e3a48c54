import { Listeners } from '../../core/listeners';
import { nextOpenItem, phaseOfItem } from '../../core/outline/navigate';
import type { Item, Outline } from '../../core/outline/outline';
import { reportRefusal } from '../../ui/notices';
import type { Services } from '../../vault/services';

/** The first open item of a note, and the outline that it was seen in. */
export interface NextItem {
  readonly item: Item;
  /** Title of its phase; empty where it is in none. */
  readonly phase: string;
  readonly outline: Outline;
}

/** What comes next in each note. A note is read when its row comes into view, and again when its text changed. */
export class NextItems {
  /** Hears the path of a note whose text changed. */
  readonly changed = new Listeners<string>();
  private readonly known = new Map<string, Promise<NextItem | null>>();

  constructor(private readonly services: Services) {}

  of(path: string): Promise<NextItem | null> {
    const known = this.known.get(path) ?? this.read(path);
    this.known.set(path, known);
    return known;
  }

  /** Begins to follow the texts. Returns the function that ends it. */
  follow(): () => void {
    return this.services.texts.onChange((path) => {
      this.known.delete(path);
      this.changed.notify(path);
    });
  }

  async tick(path: string, { outline, item }: NextItem): Promise<void> {
    reportRefusal(await this.services.actions.setItemMark(path, outline, item));
  }

  private async read(path: string): Promise<NextItem | null> {
    const outline = await this.services.actions.outline(path);
    const item = outline && nextOpenItem(outline, -1);
    return outline && item ? { item, phase: phaseOfItem(outline, item), outline } : null;
  }
}
