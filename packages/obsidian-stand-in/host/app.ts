import { BasesFileView } from './bases/bases-file-view';
import type { BasesViewRegistration } from './bases/bases-view';
import { Component } from './core/component';
import { Keymap, Scope } from './core/scope';
import { Platform } from './core/platform';
import { Embeds } from './markdown/embeds';
import { MetadataCache } from './metadata/metadata-cache';
import { MetadataTypeManager } from './metadata/property-types';
import { Commands } from './plugin/commands';
import type { CliCommand, Plugin, PluginManifest, ProtocolHandler } from './plugin/plugin';
import { SettingsWindow } from './settings/settings-window';
import { FileManager } from './vault/file-manager';
import { Vault, type VaultOptions } from './vault/vault';
import { MarkdownView } from './workspace/markdown-view';
import { ViewRegistry } from './workspace/view-registry';
import { Workspace } from './workspace/workspace';

/** The parts of `app.plugins` that other plugins look at. */
export interface InstalledPlugins {
  readonly plugins: Record<string, Plugin>;
  readonly manifests: Record<string, PluginManifest>;
  readonly enabledPlugins: Set<string>;
  getPlugin(id: string): Plugin | null;
  /** As the switch in the settings does; not in the typings, but used by many plugins. */
  disablePlugin(id: string): Promise<void>;
  enablePlugin(id: string): Promise<boolean>;
}

export class App {
  readonly keymap = new Keymap();
  readonly scope = new Scope();
  readonly root = new Component();
  readonly vault: Vault;
  readonly metadataCache: MetadataCache;
  readonly metadataTypeManager = new MetadataTypeManager();
  readonly fileManager: FileManager;
  readonly viewRegistry = new ViewRegistry();
  readonly containerEl: HTMLElement;
  readonly statusBarEl: HTMLElement;
  readonly workspace: Workspace;
  readonly commands: Commands;
  readonly setting: SettingsWindow;
  readonly embeds: Embeds;
  readonly protocolHandlers = new Map<string, ProtocolHandler>();
  readonly cliCommands = new Map<string, CliCommand>();
  readonly basesViews = new Map<string, BasesViewRegistration>();
  readonly plugins: InstalledPlugins;
  readonly internalPlugins = internalPlugins();
  readonly renderContext = { hoverPopover: null };
  /** What was opened outside the app, for tests: URLs and files. */
  readonly openedOutside: string[] = [];
  readonly shownInFolder: string[] = [];
  lastEvent: Event | null = null;

  constructor(options: VaultOptions, body: HTMLElement) {
    this.containerEl = body.createDiv('app-container');
    const main = this.containerEl.createDiv('horizontal-main-container');
    this.statusBarEl = this.containerEl.createDiv({ cls: 'status-bar', attr: { role: 'status', 'aria-live': 'off' } });
    this.root.load();
    this.vault = new Vault(options);
    this.metadataCache = new MetadataCache(this.vault);
    this.fileManager = new FileManager(this);
    this.commands = new Commands(this);
    this.setting = new SettingsWindow(this);
    this.embeds = new Embeds(this);
    this.plugins = installedPlugins();
    this.workspace = new Workspace(this);
    main.append(this.workspace.containerEl);
    this.viewRegistry.registerView('markdown', (leaf) => new MarkdownView(leaf));
    this.viewRegistry.registerExtensions(['md'], 'markdown');
    this.viewRegistry.registerView('bases', (leaf) => new BasesFileView(leaf, this));
    this.viewRegistry.registerExtensions(['base'], 'bases');
    const hearKeys = (doc: Document): void => doc.addEventListener('keydown', (event) => this.onKey(event), true);
    hearKeys(body.ownerDocument);
    this.workspace.on('window-open', (_: unknown, win: Window) => hearKeys(win.document));
  }

  get isMobile(): boolean {
    return Platform.isMobile;
  }

  isDarkMode(): boolean {
    return document.body.hasClass('theme-dark');
  }

  loadLocalStorage(key: string): unknown {
    const value = window.localStorage.getItem(this.storageKey(key));
    return value === null ? null : (JSON.parse(value) as unknown);
  }

  saveLocalStorage(key: string, data: unknown): void {
    if (data === null || data === undefined) window.localStorage.removeItem(this.storageKey(key));
    else window.localStorage.setItem(this.storageKey(key), JSON.stringify(data));
  }

  openWithDefaultApp(path: string): void {
    this.openedOutside.push(path);
    if (Platform.isDesktop && !navigator.userAgent.includes('jsdom')) {
      window.open(this.vault.adapter.getResourcePath(path), '_blank', 'noopener');
    }
  }

  /** Not typed; only the desktop app has it. */
  readonly showInFolder = Platform.isDesktopApp ? (path: string): number => this.shownInFolder.push(path) : undefined;

  onSaveLayout(): void {
    this.saveLocalStorage('workspace', this.workspace.getLayout());
  }

  private onKey(event: KeyboardEvent): void {
    this.lastEvent = event;
    this.keymap.dispatch(event, this.workspace.activeLeaf?.view.scope ?? this.scope);
  }

  private storageKey(key: string): string {
    return `${this.vault.getName()}-${key}`;
  }
}

function installedPlugins(): InstalledPlugins {
  const plugins: Record<string, Plugin> = {};
  return {
    plugins,
    manifests: {},
    enabledPlugins: new Set(),
    getPlugin: (id) => plugins[id] ?? null,
    disablePlugin: () => Promise.resolve(),
    enablePlugin: () => Promise.resolve(false),
  };
}

function internalPlugins() {
  const core = (id: string) => ({ id, enabled: true, instance: { id, options: {} as Record<string, unknown> } });
  const plugins = { bases: core('bases'), templates: core('templates'), 'page-preview': core('page-preview') };
  type Name = keyof typeof plugins;
  const find = (id: string) => (id in plugins ? plugins[id as Name] : null);
  return {
    plugins,
    getPluginById: find,
    getEnabledPluginById: (id: string) => (find(id)?.enabled ? find(id)?.instance : null),
  };
}
