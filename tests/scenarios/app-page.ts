import fs from 'node:fs';
import path from 'node:path';
import type { App, MarkdownView, TFile } from 'obsidian';
import type { Locator, Page } from 'playwright-core';

/** What the app has beyond its typings, and many plugins use. */
interface RunningApp extends App {
  commands: { executeCommandById(id: string): boolean };
  plugins: { disablePlugin(id: string): Promise<void>; enablePlugin(id: string): Promise<boolean> };
  setting: { open(): void; close(): void; openTabById(id: string): unknown };
}

interface AppWindow {
  app: RunningApp;
}

/** What a world has to bring that neither the page nor the public `app` object offers. */
export interface World {
  readonly name: string;
  /** The app's window, once the plugin is on and the layout is ready. */
  readonly page: Page;
  /** The folder of the vault that is open. */
  readonly vault: string;
  /** Delivers an obsidian:// link as the system does. */
  openUri(uri: string): Promise<void>;
  /** `obsidian <command> key=value …` on a command line. */
  runCli(command: string, flags: Record<string, string>): Promise<string>;
  /** Restarts the app on the same vault, as closing and opening its window does. */
  restart(): Promise<void>;
  /** Ends the world; throws what went wrong in it. */
  close(): Promise<void>;
}

/** Starts the app with the built plugin on a vault in a folder of its own. */
export type Driver = (vault: string, options: { readonly phone: boolean }) => Promise<World>;

/** The app as a scenario uses it: by its public `app` object and by what a person sees. */
export class AppPage {
  constructor(private readonly world: World) {}

  get page(): Page {
    return this.world.page;
  }

  runCli(command: string, flags: Record<string, string>): Promise<string> {
    return this.world.runCli(command, flags);
  }

  openUri(uri: string): Promise<void> {
    return this.world.openUri(uri);
  }

  restart(): Promise<void> {
    return this.world.restart();
  }

  get panel(): Locator {
    return this.page.locator('.workspace-leaf-content[data-type="design-phases-panel"]');
  }

  get board(): Locator {
    return this.page.locator('.workspace-leaf-content[data-type="design-phases-board"]');
  }

  /** The dialog or picker on top. */
  get dialog(): Locator {
    return this.page.locator('.modal, .prompt').last();
  }

  /** Runs a command of the plugin by its id. */
  async run(id: string): Promise<void> {
    const ran = await this.page.evaluate(
      (full) => (window as unknown as AppWindow).app.commands.executeCommandById(full),
      `design-phases:${id}`,
    );
    if (!ran) throw new Error(`The command ${id} is not available.`);
  }

  /** Opens a note in the active tab; resolves when its text is there. */
  async open(note: string, mode: 'source' | 'preview' = 'source'): Promise<void> {
    await this.page.evaluate(
      async ([name, how]) => {
        const { app } = window as unknown as AppWindow;
        const file = app.vault.getFileByPath(name);
        if (!file) throw new Error(`There is no note ${name}.`);
        await app.workspace.getLeaf(false).openFile(file, { state: { mode: how } });
      },
      [note, mode] as const,
    );
    await this.until(async () => (await this.activeNote()) === note, `${note} to be the active note`);
  }

  /** The paths of the vault's files with that extension. */
  async files(extension: string): Promise<string[]> {
    const all = await this.page.evaluate(() =>
      (window as unknown as AppWindow).app.vault.getFiles().map((f) => f.path),
    );
    return all.filter((name) => name.endsWith(`.${extension}`));
  }

  /** Opens a file of any kind in the active tab. */
  openFile(name: string): Promise<void> {
    return this.page.evaluate(async (file) => {
      const { app } = window as unknown as AppWindow;
      await app.workspace.getLeaf(false).openFile(app.vault.getFileByPath(file) as TFile);
    }, name);
  }

  activeNote(): Promise<string | null> {
    return this.page.evaluate(() => (window as unknown as AppWindow).app.workspace.getActiveFile()?.path ?? null);
  }

  /** The paths of the notes that are open in tabs, in order. */
  openNotes(): Promise<string[]> {
    return this.page.evaluate(() => {
      const paths: string[] = [];
      (window as unknown as AppWindow).app.workspace.iterateRootLeaves((leaf) => {
        const { file } = leaf.getViewState().state ?? {};
        if (typeof file === 'string') paths.push(file);
      });
      return paths;
    });
  }

  /** The text of the editor in use. */
  editorText(): Promise<string> {
    return this.page.evaluate(
      () => (window as unknown as AppWindow).app.workspace.activeEditor?.editor?.getValue() ?? '',
    );
  }

  /** The line of the cursor in the editor in use. */
  currentLine(): Promise<string> {
    return this.page.evaluate(() => {
      const editor = (window as unknown as AppWindow).app.workspace.activeEditor?.editor;
      return editor?.getLine(editor.getCursor().line) ?? '';
    });
  }

  async undo(): Promise<void> {
    await this.page.evaluate(() => (window as unknown as AppWindow).app.workspace.activeEditor?.editor?.undo());
  }

  /** The note's bytes on disk, after everything open was saved. */
  async read(note: string): Promise<string> {
    await this.page.evaluate(async () => {
      const saving: Promise<void>[] = [];
      (window as unknown as AppWindow).app.workspace.iterateAllLeaves(({ view }) => {
        if ('save' in view) saving.push((view as MarkdownView).save());
      });
      await Promise.all(saving);
    });
    return fs.readFileSync(path.join(this.world.vault, note), 'utf8');
  }

  /** Waits until the note on disk has the text. */
  untilSaved(note: string, text: string): Promise<void> {
    return this.until(async () => (await this.read(note)).includes(text), `${JSON.stringify(text)} in ${note}`);
  }

  /** Waits for a notice with the text and answers with the whole of it. */
  async notice(text: string): Promise<string> {
    const found = this.page.locator('.notice').filter({ hasText: text }).first();
    await found.waitFor();
    return (await found.textContent()) ?? '';
  }

  async openSettings(): Promise<Locator> {
    await this.page.evaluate(() => {
      const { setting } = (window as unknown as AppWindow).app;
      setting.open();
      setting.openTabById('design-phases');
    });
    return this.page.locator('.vertical-tab-content').last();
  }

  closeSettings(): Promise<void> {
    return this.page.evaluate(() => (window as unknown as AppWindow).app.setting.close());
  }

  rename(from: string, to: string): Promise<void> {
    return this.page.evaluate(
      async ([before, after]) => {
        const { app } = window as unknown as AppWindow;
        await app.fileManager.renameFile(app.vault.getFileByPath(before) as TFile, after);
      },
      [from, to] as const,
    );
  }

  /** Gives the window this size, in pixels of the page. */
  resize(width: number, height: number): Promise<void> {
    return this.page.setViewportSize({ width, height });
  }

  /** Hides both sidebars, so that the tab has the window's width. */
  closeSidebars(): Promise<void> {
    return this.page.evaluate(() => {
      const { workspace } = (window as unknown as AppWindow).app;
      workspace.leftSplit.collapse();
      workspace.rightSplit.collapse();
    });
  }

  /** Opens a note in a window of its own and answers with that window. */
  async openInPopout(note: string): Promise<Page> {
    const [popout] = await Promise.all([
      this.page.context().waitForEvent('page'),
      this.page.evaluate(async (name) => {
        const { app } = window as unknown as AppWindow;
        await app.workspace.openPopoutLeaf().openFile(app.vault.getFileByPath(name) as TFile);
      }, note),
    ]);
    return popout;
  }

  /** Moves the first tab of that kind into a window of its own and answers with that window. */
  async moveToPopout(type: string): Promise<Page> {
    const [popout] = await Promise.all([
      this.page.context().waitForEvent('page'),
      this.page.evaluate((kind) => {
        const { workspace } = (window as unknown as AppWindow).app;
        const [leaf] = workspace.getLeavesOfType(kind);
        if (!leaf) throw new Error(`There is no tab of the kind ${kind}.`);
        workspace.moveLeafToPopout(leaf);
      }, type),
    ]);
    return popout;
  }

  /** Turns the plugin off or on, as its switch in the settings does. */
  turn(on: boolean): Promise<void> {
    return this.page.evaluate(async (wanted) => {
      const { plugins } = (window as unknown as AppWindow).app;
      await (wanted ? plugins.enablePlugin('design-phases') : plugins.disablePlugin('design-phases'));
    }, on);
  }

  /** Waits until `holds` answers true; for what shows nowhere on the page. */
  async until(holds: () => Promise<boolean>, what: string): Promise<void> {
    const end = Date.now() + 10_000;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
      await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
  }
}
