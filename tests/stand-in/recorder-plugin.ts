import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Host } from '../../packages/obsidian-stand-in/host/host';
import { nodeBackend } from '../../packages/obsidian-stand-in/host/vault/node-backend';

interface SectionInfo {
  readonly lineStart: number;
}

/** What the plugin below writes down. */
interface Recorded {
  readonly processed: string[];
  readonly unloaded: string[];
  readonly sections: Map<string, () => SectionInfo | null>;
}

/** A plugin that writes down what the app shows it, and draws `recorded` blocks as a link to the note they name. */
const CODE = `
const { MarkdownRenderChild, Plugin } = require('obsidian');
module.exports = class extends Plugin {
  onload() {
    const { processed, unloaded, sections } = window.recorded;
    this.registerMarkdownPostProcessor((el, context) => {
      const text = el.textContent.trim();
      processed.push(text);
      sections.set(text, () => context.getSectionInfo(el));
      const child = new MarkdownRenderChild(el);
      child.register(() => unloaded.push(text));
      context.addChild(child);
    });
    this.registerMarkdownCodeBlockProcessor('recorded', (source, el) => {
      const target = source.replace(/[[\\]]/g, '');
      el.createEl('a', { cls: 'internal-link', text: target, href: target, attr: { 'data-href': target } });
    });
  }
};
`;

declare global {
  interface Window {
    recorded: Recorded;
  }
}

/** The stand-in with the recording plugin. One for each test. */
export class Recorder {
  readonly processed: string[] = [];
  private readonly unloadedLog: string[] = [];
  private readonly sections = new Map<string, () => SectionInfo | null>();

  private constructor(
    readonly host: Host,
    private readonly folder: string,
  ) {
    window.recorded = { processed: this.processed, unloaded: this.unloadedLog, sections: this.sections };
  }

  static async start(notes: Record<string, string>): Promise<Recorder> {
    document.body.replaceChildren();
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'recorder-'));
    for (const [name, text] of Object.entries(notes)) fs.writeFileSync(path.join(folder, name), text);
    const host = new Host({ backend: nodeBackend(folder), name: 'recorded' });
    const recorder = new Recorder(host, folder);
    await host.loadVault();
    await recorder.switchOn();
    await host.becomeReady();
    return recorder;
  }

  get unloaded(): readonly string[] {
    return this.unloadedLog;
  }

  async switchOnAgain(): Promise<void> {
    this.host.unloadPlugin('recorder');
    await this.switchOn();
    await this.host.settle();
  }

  section(text: string): SectionInfo | null {
    return this.sections.get(text)?.() ?? null;
  }

  async writeOutside(note: string, text: string): Promise<void> {
    fs.writeFileSync(path.join(this.folder, note), text);
    await this.host.rescan();
  }

  find(selector: string): HTMLElement {
    const el = document.querySelector<HTMLElement>(selector);
    if (!el) throw new Error(`Nothing on the page matches ${selector}`);
    return el;
  }

  close(): void {
    this.host.unloadPlugin('recorder');
    fs.rmSync(this.folder, { recursive: true, force: true });
  }

  private async switchOn(): Promise<void> {
    const manifest = { id: 'recorder', name: 'Recorder', version: '1.0.0', minAppVersion: '1.0.0' };
    await this.host.loadPlugin({ manifest, code: CODE, css: '' });
  }
}

export const startRecorder = (notes: Record<string, string>): Promise<Recorder> => Recorder.start(notes);
