import type { Plugin } from 'obsidian';
import { Listeners } from '../core/listeners';
import type { Settings } from '../core/settings';
import { parseSettings } from '../core/settings-parse';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The settings as they are now. Reads defensively, writes only when something is changed, keeps keys it does not know. */
export class SettingsStore {
  private readonly changed = new Listeners<Settings>();
  private stored: Record<string, unknown> = {};
  private unreadable = false;
  private settings: Settings = parseSettings(null);

  constructor(private readonly plugin: Plugin) {}

  get current(): Settings {
    return this.settings;
  }

  /** Reads `data.json`, at start and whenever a sync or another window changed it. Never rejects. */
  async load(): Promise<void> {
    try {
      const data: unknown = await this.plugin.loadData();
      this.unreadable = false;
      this.stored = isRecord(data) ? data : {};
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
    this.stored = { ...this.stored, ...this.settings };
    await this.plugin.saveData(this.stored);
  }

  onChange(callback: (settings: Settings) => void): () => void {
    return this.changed.add(callback);
  }

  /** Keeps a `data.json` that could not be read under another name before it is written over. */
  private async setAside(): Promise<void> {
    this.unreadable = false;
    const { adapter } = this.plugin.app.vault;
    const folder = this.plugin.manifest.dir;
    if (folder === undefined) return;
    await adapter.copy(`${folder}/data.json`, `${folder}/data.damaged-${Date.now()}.json`);
  }
}
