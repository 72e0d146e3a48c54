import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, loadAnew, openPage } from '../../packages/obsidian-stand-in/node/browser';
import { servePlugin } from '../setup/serve-plugin';
import type { StandInServer } from '../../packages/obsidian-stand-in/node/server';
import { removeCopy } from '../../packages/obsidian-stand-in/node/vault-copy';
import { restoreVault, type VaultSource, writeVault } from './vault-folder';
import type { Host } from '../../packages/obsidian-stand-in/host/host';

const SAMPLE_VAULT = path.join(__dirname, '../../sample-vault');
let browser: Promise<Browser> | null = null;

declare global {
  interface Window {
    standIn: { host: Host; ready: Promise<void> };
  }
}

export interface StandInOptions {
  /** Default: the sample vault. */
  readonly vault?: VaultSource;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  readonly phone?: boolean;
  /** The note that is open at first. */
  readonly note?: string;
  /** Stops the page's clock at this moment; timers run on. */
  readonly now?: Date;
}

/** The stand-in in Chromium, on a copy of a vault. `close()` fails when the page had a console error or an exception. */
export class StandIn {
  private static readonly opened = new Set<StandIn>();

  private constructor(
    readonly page: Page,
    readonly vaultPath: string,
    private readonly server: StandInServer,
    private readonly problems: string[],
    private readonly options: StandInOptions,
  ) {
    StandIn.opened.add(this);
  }

  /** Ends what tests that failed left open, so that nothing keeps jest from ending. */
  static async endAll(): Promise<void> {
    for (const standIn of StandIn.opened) await standIn.end();
  }

  static async open(options: StandInOptions): Promise<StandIn> {
    const vault = writeVault(options.vault ?? SAMPLE_VAULT);
    const server = await servePlugin(vault);
    browser ??= launchChromium();
    const problems: string[] = [];
    const page = await openPage(await browser, { ...options, url: server.url }, problems);
    return new StandIn(page, vault, server, problems, options);
  }

  /** The vault as it was at first, in a window of the same kind in which nothing was done yet; faster than another one. */
  async startAnew(note?: string): Promise<void> {
    const { page, options, server } = this;
    await loadAnew(page, { ...options, ...(note === undefined ? {} : { note }), url: server.url }, () =>
      restoreVault(this.vaultPath, options.vault ?? SAMPLE_VAULT),
    );
  }

  /** Runs a command by its short id (`insert-checklist`) or its full one. */
  async run(command: string): Promise<void> {
    const id = command.includes(':') ? command : `design-phases:${command}`;
    await this.page.evaluate((full) => window.standIn.host.run(full), id);
  }

  async openNote(note: string, mode: 'source' | 'preview' = 'source'): Promise<void> {
    await this.page.evaluate(([name, how]) => window.standIn.host.openNote(name, how).then(() => undefined), [
      note,
      mode,
    ] as const);
  }

  /** The file on disk, after everything open was saved. */
  async readNote(note: string): Promise<string> {
    await this.page.evaluate(() => window.standIn.host.save());
    return fs.readFileSync(path.join(this.vaultPath, note), 'utf8');
  }

  /** The file as it lies there, without saving anything first. */
  onDisk(note: string): string {
    return fs.readFileSync(path.join(this.vaultPath, note), 'utf8');
  }

  /** Changes a file behind the page's back, as a sync would. */
  writeOutside(note: string, text: string): void {
    fs.writeFileSync(path.join(this.vaultPath, note), text);
  }

  removeOutside(note: string): void {
    fs.rmSync(path.join(this.vaultPath, note));
  }

  exists(note: string): boolean {
    return fs.existsSync(path.join(this.vaultPath, note));
  }

  /** The text in the editor that was used last, saved or not. */
  async editorText(): Promise<string> {
    return this.page.evaluate(() => {
      const view = window.standIn.host.app.workspace.getMostRecentLeaf()?.view;
      return view && 'editor' in view ? (view.editor as { getValue(): string }).getValue() : '';
    });
  }

  /** What notices said so far. */
  async notices(): Promise<string[]> {
    return this.page.evaluate(() => [...window.standIn.host.notices]);
  }

  async settle(): Promise<void> {
    await this.page.evaluate(() => window.standIn.host.settle());
  }

  /** Closes the page; throws what went wrong in it. */
  async close(): Promise<void> {
    await this.end();
    this.throwProblems();
  }

  /** Throws what went wrong in the page since it was opened, or since this was called before. */
  throwProblems(): void {
    const problems = this.problems.splice(0);
    if (problems.length > 0) throw new Error(`The page reported problems:\n${problems.join('\n')}`);
  }

  private async end(): Promise<void> {
    StandIn.opened.delete(this);
    await this.page.close();
    await this.server.close();
    await removeCopy(this.vaultPath);
  }
}

export function openStandIn(options: StandInOptions = {}): Promise<StandIn> {
  return StandIn.open(options);
}

/** Call in `afterAll` of every file that opened a standIn. */
export async function closeBrowser(): Promise<void> {
  await StandIn.endAll();
  await (await browser)?.close();
  browser = null;
}
