import * as cmLanguage from '@codemirror/language';
import * as cmState from '@codemirror/state';
import * as cmView from '@codemirror/view';
import { App } from './app';
import { hostErrors } from './core/errors';
import { makeStrict, strictModule } from './core/gaps';
import { takeTurn, Timers } from './core/timers';
import { installDomHelpers } from './dom/dom-helpers';
import * as obsidian from './obsidian';
import { picksVault, readAppLink } from './plugin/app-link';
import { type CompileModule, compileInPage, type ModuleFunction } from './plugin/compile-in-page';
import type { Plugin, PluginManifest } from './plugin/plugin';
import { openModals } from './ui/modal';
import { noticeLog } from './ui/notice';
import { Traffic } from './vault/traffic';
import type { VaultOptions } from './vault/vault';
import { EmbeddedEditor } from './workspace/embedded-editor';
import type { MarkdownMode, MarkdownView } from './workspace/markdown-view';

export interface PluginBuild {
  readonly manifest: PluginManifest;
  readonly code: string;
  readonly css: string;
}

/** Milliseconds: timers due within them are part of what goes on, as debounced drawing is; later ones are not. */
const SOON = 200;
/** Turns after which a page that never rests, as one with an endless animation, counts as settled. */
const MOST_TURNS = 200;

type PluginClass = new (app: App, manifest: PluginManifest) => Plugin;

const MODULES: Record<string, object> = {
  obsidian: strictModule('obsidian', { ...obsidian }),
  '@codemirror/state': cmState,
  '@codemirror/view': cmView,
  '@codemirror/language': cmLanguage,
};

makeStrict(
  obsidian.App,
  obsidian.Events,
  obsidian.FileManager,
  obsidian.Editor,
  obsidian.TAbstractFile,
  obsidian.Setting,
  obsidian.SettingGroup,
  obsidian.BaseComponent,
  obsidian.MenuItem,
);

/** Runs one plugin over one vault in the current page. */
export class Host {
  readonly app: App;
  /** What plugins get from `require('obsidian')`. */
  readonly obsidian = obsidian;
  readonly errors = hostErrors;
  readonly notices = noticeLog;
  readonly modals = openModals;
  private readonly traffic = new Traffic();
  /** Of each window that is open. */
  private readonly timers = new Set([Timers.of(window)]);

  constructor(
    private readonly vaultOptions: VaultOptions,
    private readonly compile: CompileModule = compileInPage,
  ) {
    installDomHelpers(window);
    document.body.className = 'theme-light mod-linux is-frameless show-inline-title show-view-header';
    this.app = new App({ ...vaultOptions, backend: this.traffic.watch(vaultOptions.backend) }, document.body);
    Object.assign(window, { app: this.app, moment: obsidian.moment });
    const { workspace } = this.app;
    workspace.on('window-open', (_: unknown, win: typeof window) => this.timers.add(Timers.of(win)));
    workspace.on('window-close', (_: unknown, win: typeof window) => this.timers.delete(Timers.of(win)));
  }

  /**
   * @param cold whether the vault is new to this device: what is in its notes is read only after layout-ready, for a
   *   while, as `MetadataCache` does it (`resolved` in its documentation)
   */
  async loadVault({ cold = false } = {}): Promise<void> {
    const { vault, metadataCache, workspace } = this.app;
    const texts = await vault.load();
    if (!cold) metadataCache.load(texts);
    else {
      metadataCache.loadCold();
      workspace.onLayoutReady(() => metadataCache.readAll());
    }
  }

  /** Evaluates main.js as Obsidian does, with nothing but the modules the app has. */
  async loadPlugin({ manifest, code, css }: PluginBuild): Promise<Plugin> {
    const PluginClass = classOf(this.compile(code, manifest.id), manifest.id);
    const own = { ...manifest, dir: `.obsidian/plugins/${manifest.id}` };
    const plugin = new PluginClass(this.app, own);
    const style = document.head.createEl('style', { text: css, attr: { 'data-plugin': manifest.id } });
    plugin.register(() => style.remove());
    this.app.plugins.manifests[manifest.id] = own;
    this.app.plugins.plugins[manifest.id] = plugin;
    this.app.plugins.enabledPlugins.add(manifest.id);
    Object.assign(this.app.plugins, {
      disablePlugin: (id: string) => Promise.resolve(this.unloadPlugin(id)),
      enablePlugin: async () => Boolean(await this.loadPlugin({ manifest, code, css })),
    });
    await plugin.load();
    return plugin;
  }

  async becomeReady(): Promise<void> {
    this.app.workspace.becomeReady();
    await this.settle();
  }

  /** Runs a command by its full id; throws where it does not exist or is not available now. */
  async run(id: string): Promise<void> {
    if (!(id in this.app.commands.commands)) throw new Error(`There is no command ${id}.`);
    if (!this.app.commands.executeCommandById(id)) throw new Error(`The command ${id} is not available now.`);
    await this.settle();
  }

  async openNote(path: string, mode?: MarkdownMode): Promise<MarkdownView> {
    const file = this.app.vault.getFileByPath(path);
    if (!file) throw new Error(`There is no note ${path}.`);
    const leaf = this.app.workspace.getLeaf(false);
    await leaf.openFile(file, mode ? { state: { mode } } : {});
    await this.settle();
    return leaf.view as MarkdownView;
  }

  /** `obsidian://action?key=value`; false where the link picks another vault, or no handler has the action. */
  async openUri(uri: string): Promise<boolean> {
    const { action, params } = readAppLink(uri);
    const handler = this.app.protocolHandlers.get(action);
    if (!picksVault(params, this.vaultOptions)) {
      new obsidian.Notice(`Vault not found\nUnable to find a vault for the URL ${uri}`);
      return false;
    }
    if (!handler) return false;
    await handler({ action, ...params });
    await this.settle();
    return true;
  }

  /** A command as typed behind `obsidian` on a command line; flags by name. */
  async runCli(command: string, flags: Record<string, string> = {}): Promise<string> {
    const known = this.app.cliCommands.get(command);
    if (!known) throw new Error(`There is no CLI command ${command}.`);
    return known.handler(flags);
  }

  /** Picks up changes that were made to the folder from outside. */
  async rescan(): Promise<void> {
    await this.app.vault.rescan();
    await this.settle();
  }

  /** The same where it is known what was changed; a plugin hears of changes to its settings. */
  async changedOutside(paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      await this.app.vault.look(path);
      const id = /^\.obsidian\/plugins\/([^/]+)\/data\.json$/.exec(path)?.[1];
      if (id !== undefined) await this.app.plugins.plugins[id]?.onExternalSettingsChange?.();
    }
    await this.settle();
  }

  /**
   * Resolves when files are written, metadata is read and no frame or timer is due soon, for two turns. Timers that are
   * due soon are not waited for but run at once, in their order.
   */
  async settle(): Promise<void> {
    let quiet = 0;
    for (let turns = 0; quiet < 2 && turns < MOST_TURNS; turns += 1) {
      await takeTurn();
      await this.traffic.whenIdle();
      await this.app.metadataCache.whenQuiet();
      const [first] = [...this.timers].sort((one, other) => one.next - other.next);
      const isQuiet = first === undefined || first.next > SOON;
      quiet = isQuiet ? quiet + 1 : 0;
      if (!isQuiet) await first.skip();
    }
  }

  /** Writes what is open in editors to disk. */
  async save(): Promise<void> {
    const saving: Promise<void>[] = [];
    this.app.workspace.iterateAllLeaves((leaf) => {
      const { view } = leaf;
      if (view instanceof obsidian.TextFileView) saving.push(view.save());
      if (view.embeddedEditor instanceof EmbeddedEditor) saving.push(view.embeddedEditor.save());
    });
    await Promise.all(saving);
    await this.settle();
  }

  unloadPlugin(id: string): void {
    this.app.plugins.plugins[id]?.unload();
    delete this.app.plugins.plugins[id];
    this.app.plugins.enabledPlugins.delete(id);
  }
}

function classOf(run: ModuleFunction, id: string): PluginClass {
  const module = { exports: {} as { default?: unknown } };
  const require = (name: string): object => {
    const known = MODULES[name];
    if (!known) throw new Error(`${id} asks for the module ${name}, which is not there on mobile.`);
    return known;
  };
  run(require, module, module.exports);
  const exported = module.exports.default ?? module.exports;
  if (typeof exported !== 'function') throw new Error(`main.js of ${id} exports no class.`);
  return exported as PluginClass;
}
