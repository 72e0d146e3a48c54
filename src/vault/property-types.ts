import type { App } from 'obsidian';
import { nameKey } from '../core/comparable';
import { type Data, dataOf } from '../core/saved-data';

/** What plugins use of the app's property types, which its public API lacks. Up to 1.9.1 the first was called like the second. */
interface TypeManager {
  getAssignedWidget?(property: string): string | null | undefined;
  getAssignedType?(property: string): string | null | undefined;
}

const LIST_TYPES = ['multitext', 'tags', 'aliases'];

/** The types that the vault gives its properties. */
export class PropertyTypes {
  private saved: Data = {};

  constructor(private readonly app: App) {}

  /** Reads where the app keeps the types, `{ "types": { "Relates": "multitext" } }`, for an app that doesn't tell them. */
  async read(): Promise<void> {
    const { adapter, configDir } = this.app.vault;
    try {
      this.saved = dataOf(dataOf(JSON.parse(await adapter.read(`${configDir}/types.json`)))['types']);
    } catch {
      this.saved = {};
    }
  }

  /** Whether a property may hold several values: not by a type such as "Text". One without a type may. */
  mayHoldList(property: string): boolean {
    const { metadataTypeManager: manager } = this.app as App & { metadataTypeManager?: TypeManager };
    const known = manager?.getAssignedWidget?.(property) ?? manager?.getAssignedType?.(property);
    const type = known ?? Object.entries(this.saved).find(([name]) => nameKey(name) === nameKey(property))?.[1];
    return typeof type !== 'string' || LIST_TYPES.includes(type);
  }
}
