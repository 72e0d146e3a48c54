import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, openPage } from '../../packages/obsidian-stand-in/node/browser';
import { servePlugin } from '../setup/serve-plugin';
import type { StandInServer } from '../../packages/obsidian-stand-in/node/server';
import { copyVault, removeCopy } from '../../packages/obsidian-stand-in/node/vault-copy';
import type { Host } from '../../packages/obsidian-stand-in/host/host';

const root = path.join(__dirname, '../..');
let browser: Promise<Browser> | null = null;

declare global {
  interface Window {
    standIn: { host: Host; ready: Promise<void> };
  }
}

export interface StandInOptions {
  /** A folder to copy, or notes by path; default: the sample vault. */
  readonly vault?: string | Record<string, string>;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  readonly phone?: boolean;
  /** The note that is open at first. */
  readonly note?: string;
}

/** The stand-in in Chromium, on a copy of a vault. `close()` fails when the page had a console error or an exception. */
export class StandIn {
  private static readonly opened = new Set<StandIn>();

  private constructor(
    readonly page: Page,
    readonly vaultPath: string,
    private readonly server: StandInServer,
    private readonly problems: string[],
  ) {
    StandIn.opened.add(this);
  }

  /** Ends what tests that failed left open, so that nothing keeps jest from ending. */
  static async endAll(): Promise<void> {
    for (const standIn of StandIn.opened) await standIn.end();
  }

  static async open(options: StandInOptions): Promise<StandIn> {
    const vault =
      typeof options.vault === 'object'
        ? writeVault(options.vault)
        : await copyVault(options.vault ?? path.join(root, 'sample-vault'));
    const server = await servePlugin(vault);
    browser ??= launchChromium();
    const problems: string[] = [];
    const page = await openPage(await browser, { ...options, url: server.url }, problems);
    return new StandIn(page, vault, server, problems);
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
    if (this.problems.length > 0) throw new Error(`The page reported problems:\n${this.problems.join('\n')}`);
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

function writeVault(notes: Record<string, string>): string {
  const vault = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'design-phases-')), 'vault');
  fs.mkdirSync(vault);
  for (const [name, text] of Object.entries(notes)) {
    fs.mkdirSync(path.dirname(path.join(vault, name)), { recursive: true });
    fs.writeFileSync(path.join(vault, name), text);
  }
  return vault;
}
