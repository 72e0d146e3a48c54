import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Host, type PluginBuild } from '../../packages/obsidian-stand-in/host/host';
import type { VaultBackend } from '../../packages/obsidian-stand-in/host/vault/backend';
import { nodeBackend } from '../../packages/obsidian-stand-in/host/vault/node-backend';
import type { Plugin } from '../../packages/obsidian-stand-in/host/plugin/plugin';

const root = path.join(__dirname, '../..');

/** The built plugin, as the release ships it, without the stylesheet: jsdom lays nothing out. */
export function pluginBuild(): PluginBuild {
  const read = (name: string): string => fs.readFileSync(path.join(root, 'dist', name), 'utf8');
  return { manifest: JSON.parse(read('manifest.json')) as PluginBuild['manifest'], code: read('main.js'), css: '' };
}

export interface TestOptions {
  /** What stands between the vault and its folder. */
  readonly disk?: (folder: string) => VaultBackend;
  /** Whether the vault is new to the device, so that its notes are still being read after layout-ready. */
  readonly cold?: boolean;
}

/** Obsidian's stand-in with the plugin running on a vault in a temporary folder. One for each test file. */
export class TestApp {
  private constructor(
    readonly host: Host,
    public plugin: Plugin,
    private readonly folder: string,
  ) {}

  get app(): Host['app'] {
    return this.host.app;
  }

  get notices(): readonly string[] {
    return this.host.notices;
  }

  get errors(): Host['errors'] {
    return this.host.errors;
  }

  /**
   * @param prepare changes the stand-in before the plugin is loaded, as an app that lacks something
   * @param beforeReady what the app does while it starts, after the plugin is loaded
   */
  static async create(
    notes: Record<string, string>,
    prepare: (host: Host) => void = () => undefined,
    beforeReady: (host: Host) => unknown = () => undefined,
    { disk = nodeBackend, cold }: TestOptions = {},
  ): Promise<TestApp> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'design-phases-vault-'));
    for (const [name, text] of Object.entries(notes)) writeFile(folder, name, text);
    const host = new Host({ backend: disk(folder), name: 'test vault', basePath: folder });
    await host.loadVault({ cold });
    prepare(host);
    const plugin = await host.loadPlugin(pluginBuild());
    await beforeReady(host);
    if (cold) host.app.workspace.becomeReady();
    else await host.becomeReady();
    return new TestApp(host, plugin, folder);
  }

  /** Loads the plugin again after `host.unloadPlugin`, as its switch in the settings does. */
  async switchOn(): Promise<void> {
    this.plugin = await this.host.loadPlugin(pluginBuild());
    await this.host.settle();
  }

  /** Runs a command by its short id (`insert-checklist`) or its full one. */
  run(command: string): Promise<void> {
    return this.host.run(command.includes(':') ? command : `${this.plugin.manifest.id}:${command}`);
  }

  open(note: string, mode?: 'source' | 'preview'): ReturnType<Host['openNote']> {
    return this.host.openNote(note, mode);
  }

  /** The file as it is on disk, after everything open was saved. */
  async read(note: string): Promise<string> {
    await this.host.save();
    return fs.readFileSync(path.join(this.folder, note), 'utf8');
  }

  exists(note: string): boolean {
    return fs.existsSync(path.join(this.folder, note));
  }

  /** Changes a file from outside, as a sync would. */
  async writeOutside(note: string, text: string): Promise<void> {
    writeFile(this.folder, note, text);
    await this.host.rescan();
  }

  settle(): Promise<void> {
    return this.host.settle();
  }

  /** Waits until `condition` holds; for what the plugin does in its own time. */
  async until(condition: () => boolean, what = 'the condition'): Promise<void> {
    for (let turn = 0; turn < 100 && !condition(); turn++) await this.host.settle();
    if (!condition()) throw new Error(`Waited in vain for ${what}.`);
  }

  /** The element, or an error that names the selector. */
  find<T extends HTMLElement = HTMLElement>(selector: string): T {
    const el = document.querySelector<T>(selector);
    if (!el) throw new Error(`Nothing on the page matches ${selector}`);
    return el;
  }

  /** The button that says this, in what the selector matches first. */
  button(within: string, text: string): HTMLElement {
    const found = [...this.find(within).querySelectorAll('button')].find((one) => one.textContent === text);
    if (!found) throw new Error(`No button ${text} in ${within}`);
    return found;
  }

  press(key: string, target: EventTarget = document.activeElement ?? document.body): void {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }

  close(): void {
    this.host.unloadPlugin(this.plugin.manifest.id);
    this.app.containerEl.remove();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

function writeFile(folder: string, name: string, text: string): void {
  const target = path.join(folder, name);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, text);
}

const opened: TestApp[] = [];

export async function createTestApp(
  notes: Record<string, string>,
  prepare?: (host: Host) => void,
  beforeReady?: (host: Host) => unknown,
  options?: TestOptions,
): Promise<TestApp> {
  const app = await TestApp.create(notes, prepare, beforeReady, options);
  opened.push(app);
  return app;
}

afterAll(() => {
  for (const app of opened) app.close();
});
