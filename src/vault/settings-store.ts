import type { Component, Plugin } from 'obsidian';
import { Listeners } from '../core/listeners';
import { settingsAfterRename } from '../core/rename-in-settings';
import { type Data, dataOf, isData } from '../core/saved-data';
import type { Settings } from '../core/settings';
import { parseSettings } from '../core/settings-parse';

/** The settings over what was stored: the keys that this version does not know stay, also those within a group. */
function mergeKeepingUnknown(stored: Data, settings: Settings): Data {
  const merged: Record<string, unknown> = { ...stored };
  for (const [key, value] of Object.entries(settings) as [string, unknown][]) {
    const before = stored[key];
    merged[key] = isData(before) && isData(value) ? { ...before, ...value } : value;
  }
  return merged;
}

/** What can go wrong with the settings on disk. */
export type SettingsProblem =
  /** `data.json` can't be read. It is copied before it is written again. */
  { readonly kind: 'damaged' } | { readonly kind: 'not-saved'; readonly error: unknown };

/** The settings as they are now. Reads defensively, writes only when something is changed, keeps keys it does not know. */
export class SettingsStore {
  private readonly changed = new Listeners<Settings>();
  private stored: Data = {};
  private damaged = false;
  private settings: Settings = parseSettings(null);
  private saving: Promise<void> = Promise.resolve();

  constructor(
    private readonly plugin: Plugin,
    private readonly report: (problem: SettingsProblem) => void,
  ) {}

  get current(): Settings {
    return this.settings;
  }

  /**
   * Reads `data.json`, at start and whenever a sync or another window changed it. A file that is there and holds no
   * settings leaves them as they are, and is reported once. Never rejects.
   */
  async load(): Promise<void> {
    const wasDamaged = this.damaged;
    // The app answers null for a missing file and, by what plugins saw, undefined or null for one that is not JSON.
    const loaded: unknown = await this.plugin.loadData().catch(() => undefined);
    this.damaged = !isData(loaded) && (await this.fileExists());
    if (!this.damaged) this.stored = dataOf(loaded);
    else if (!wasDamaged) this.report({ kind: 'damaged' });
    this.settings = parseSettings(this.stored);
    this.changed.notify(this.settings);
  }

  /** Follows files and folders that the settings name as they are renamed. To be called after layout-ready. */
  follow(owner: Component): void {
    owner.registerEvent(
      this.plugin.app.vault.on('rename', (file, oldPath) => {
        const change = settingsAfterRename(this.settings, oldPath, file.path);
        if (change) void this.update(change);
      }),
    );
  }

  /** Changes settings and saves them. Resolves when they are saved, or when it is reported that they can't be. */
  async update(change: Partial<Settings>): Promise<void> {
    this.settings = parseSettings({ ...this.settings, ...change });
    this.saving = this.saving.then(() => this.save());
    const { saving } = this;
    this.changed.notify(this.settings);
    await saving;
  }

  onChange(callback: (settings: Settings) => void): () => void {
    return this.changed.add(callback);
  }

  private async save(): Promise<void> {
    try {
      if (this.damaged) await this.setAside();
      this.stored = mergeKeepingUnknown(this.stored, this.settings);
      await this.plugin.saveData(this.stored);
    } catch (error) {
      this.report({ kind: 'not-saved', error });
    }
  }

  /** Keeps a `data.json` that could not be read under another name before it is written over. */
  private async setAside(): Promise<void> {
    await this.plugin.app.vault.adapter.copy(this.file('data'), this.file(`data.damaged-${Date.now()}`));
    this.damaged = false;
  }

  private fileExists(): Promise<boolean> {
    return this.plugin.app.vault.adapter.exists(this.file('data'));
  }

  private file(name: string): string {
    const { app, manifest } = this.plugin;
    return `${manifest.dir ?? `${app.vault.configDir}/plugins/${manifest.id}`}/${name}.json`;
  }
}
