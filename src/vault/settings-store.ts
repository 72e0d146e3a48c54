import type { Plugin } from 'obsidian';
import { Listeners } from '../core/listeners';
import { type Data, dataOf, isData } from '../core/saved-data';
import type { Settings } from '../core/settings';
import { parseSettings } from '../core/settings-parse';

/** The settings over what was stored: the keys that this version does not know stay, also those within a group. */
function laidOver(stored: Data, settings: Settings): Data {
  const merged: Record<string, unknown> = { ...stored };
  for (const [key, value] of Object.entries(settings) as [string, unknown][]) {
    const before = stored[key];
    merged[key] = isData(before) && isData(value) ? { ...before, ...value } : value;
  }
  return merged;
}

/** The settings as they are now. Reads defensively, writes only when something is changed, keeps keys it does not know. */
export class SettingsStore {
  private readonly changed = new Listeners<Settings>();
  private stored: Data = {};
  private unreadable = false;
  private settings: Settings = parseSettings(null);

  constructor(private readonly plugin: Plugin) {}

  get current(): Settings {
    return this.settings;
  }

  /** Reads `data.json`, at start and whenever a sync or another window changed it. Never rejects. */
  async load(): Promise<void> {
    try {
      this.stored = dataOf(await this.plugin.loadData());
      this.unreadable = false;
    } catch {
      this.unreadable = true;
      this.stored = {};
    }
    this.settings = parseSettings(this.stored);
    this.changed.notify(this.settings);
  }

  async update(change: Partial<Settings>): Promise<void> {
    this.settings = parseSettings({ ...this.settings, ...change });
    this.changed.notify(this.settings);
    if (this.unreadable) await this.setAside();
    this.stored = laidOver(this.stored, this.settings);
    await this.plugin.saveData(this.stored);
  }

  onChange(callback: (settings: Settings) => void): () => void {
    return this.changed.add(callback);
  }

  /** Keeps a `data.json` that could not be read under another name before it is written over. */
  private async setAside(): Promise<void> {
    const { adapter } = this.plugin.app.vault;
    const folder = this.plugin.manifest.dir;
    if (folder !== undefined) await adapter.copy(`${folder}/data.json`, `${folder}/data.damaged-${Date.now()}.json`);
    this.unreadable = false;
  }
}
