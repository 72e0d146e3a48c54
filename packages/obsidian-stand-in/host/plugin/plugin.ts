import type { Extension } from '@codemirror/state';
import type { AppParts, LeafPart } from '../app-parts';
import { Component } from '../core/component';
import { Platform } from '../core/platform';
import {
  registerCodeBlockProcessor,
  registerPostProcessor,
  type CodeBlockHandler,
  type MarkdownPostProcessor,
} from '../markdown/post-processors';
import type { BasesViewRegistration } from '../bases/bases-view';
import type { SettingTab } from '../settings/setting-tab';
import type { SettingsWindow } from '../settings/settings-window';
import type { View } from '../workspace/view';
import type { ViewRegistry } from '../workspace/view-registry';
import type { Workspace } from '../workspace/workspace';
import type { Command, Commands } from './commands';

export interface PluginManifest {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  dir?: string;
}

export type ProtocolHandler = (params: Record<string, string>) => unknown;
export type CliHandler = (params: Record<string, string>) => string | Promise<string>;

export interface CliCommand {
  readonly description: string;
  readonly flags: Record<string, unknown> | null;
  readonly handler: CliHandler;
}

/** What plugins reach of the app. */
interface PluginApp extends AppParts {
  readonly workspace: Workspace;
  readonly viewRegistry: ViewRegistry;
  readonly statusBarEl: HTMLElement;
  readonly commands: Commands;
  readonly setting: SettingsWindow;
  readonly protocolHandlers: Map<string, ProtocolHandler>;
  readonly cliCommands: Map<string, CliCommand>;
  readonly basesViews: Map<string, BasesViewRegistration>;
  readonly internalPlugins: { readonly plugins: { readonly bases: { readonly enabled: boolean } } };
}

/** What a plugin extends. Everything it registers goes away with it. */
export abstract class Plugin extends Component {
  settings?: unknown;
  onExternalSettingsChange?(): unknown;

  constructor(
    readonly app: PluginApp,
    readonly manifest: PluginManifest,
  ) {
    super();
    // A phone has no command line. Whether the method is missing there or throws is not documented; plugins meet both.
    if (Platform.isMobileApp) Object.assign(this, { registerCliHandler: undefined });
  }

  onUserEnable(): void {}

  addCommand(command: Command): Command {
    command.id = `${this.manifest.id}:${command.id}`;
    command.name = `${this.manifest.name}: ${command.name}`;
    this.app.commands.addCommand(command);
    this.register(() => this.app.commands.removeCommand(command.id));
    return command;
  }

  removeCommand(id: string): void {
    this.app.commands.removeCommand(`${this.manifest.id}:${id}`);
  }

  addRibbonIcon(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const el = this.app.workspace.leftRibbon.addAction(icon, title, callback);
    this.register(() => el.remove());
    return el;
  }

  addStatusBarItem(): HTMLElement {
    const el = this.app.statusBarEl.createDiv(`status-bar-item plugin-${this.manifest.id}`);
    this.register(() => el.remove());
    return el;
  }

  addSettingTab(tab: SettingTab): void {
    this.app.setting.addTab(tab);
    this.register(() => this.app.setting.removeTab(tab));
  }

  registerView(type: string, creator: (leaf: LeafPart) => View): void {
    this.app.viewRegistry.registerView(type, creator);
    this.register(() => {
      this.app.viewRegistry.unregisterView(type);
      this.app.workspace.detachLeavesOfType(type);
    });
  }

  registerExtensions(extensions: string[], type: string): void {
    this.app.viewRegistry.registerExtensions(extensions, type);
    this.register(() => this.app.viewRegistry.unregisterExtensions(extensions));
  }

  registerHoverLinkSource(id: string, info: unknown): void {
    this.app.workspace.hoverLinkSources.set(id, info);
    this.register(() => this.app.workspace.hoverLinkSources.delete(id));
  }

  registerMarkdownPostProcessor(processor: MarkdownPostProcessor, sortOrder?: number): MarkdownPostProcessor {
    this.register(registerPostProcessor(processor, sortOrder));
    return processor;
  }

  registerMarkdownCodeBlockProcessor(language: string, handler: CodeBlockHandler): MarkdownPostProcessor {
    this.register(registerCodeBlockProcessor(language, handler));
    return () => undefined;
  }

  registerEditorExtension(extension: Extension): void {
    const { workspace } = this.app;
    workspace.editorExtensions.push(extension);
    workspace.updateOptions();
    this.register(() => {
      workspace.editorExtensions.splice(workspace.editorExtensions.indexOf(extension), 1);
      workspace.updateOptions();
    });
  }

  registerObsidianProtocolHandler(action: string, handler: ProtocolHandler): void {
    this.app.protocolHandlers.set(action, handler);
    this.register(() => this.app.protocolHandlers.delete(action));
  }

  /** Throws where the command is registered already, as the interface says. */
  registerCliHandler(
    command: string,
    description: string,
    flags: Record<string, unknown> | null,
    handler: CliHandler,
  ): void {
    if (this.app.cliCommands.has(command)) throw new Error(`The CLI command ${command} is already registered.`);
    this.app.cliCommands.set(command, { description, flags, handler });
    this.register(() => this.app.cliCommands.delete(command));
  }

  /** False where the Bases core plugin is switched off, as in the app. */
  registerBasesView(type: string, registration: BasesViewRegistration): boolean {
    if (!this.app.internalPlugins.plugins.bases.enabled) return false;
    this.app.basesViews.set(type, registration);
    this.register(() => this.app.basesViews.delete(type));
    return true;
  }

  /** Null for a file that is missing, undefined for one that is not JSON, which the app only names in the console. */
  async loadData(): Promise<unknown> {
    if (!(await this.app.vault.adapter.exists(this.dataPath))) return null;
    const text = await this.app.vault.adapter.read(this.dataPath);
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return undefined;
    }
  }

  async saveData(data: unknown): Promise<void> {
    const folder = this.dataPath.slice(0, this.dataPath.lastIndexOf('/'));
    if (!(await this.app.vault.adapter.exists(folder))) await this.app.vault.adapter.mkdir(folder);
    await this.app.vault.adapter.write(this.dataPath, JSON.stringify(data, null, 2));
  }

  private get dataPath(): string {
    return `${this.manifest.dir ?? `.obsidian/plugins/${this.manifest.id}`}/data.json`;
  }
}
