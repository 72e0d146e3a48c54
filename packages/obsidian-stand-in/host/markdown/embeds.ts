import type { App } from '../app';
import { BasesEmbed } from '../bases/bases-embed';
import { parseLinktext, resolveSubpath } from '../metadata/link-text';
import type { TFile } from '../vault/files';
import { MarkdownRenderer } from './renderer';

/** Notes and bases shown inside of notes. */
export class Embeds {
  constructor(private readonly app: App) {}

  async render(file: TFile, linktext: string, el: HTMLElement): Promise<void> {
    el.empty();
    el.addClass('is-loaded');
    if (file.extension === 'base') {
      await BasesEmbed.open(this.app, file, parseLinktext(linktext).subpath.slice(1), el);
    } else if (file.extension === 'md') {
      el.addClass('markdown-embed');
      const content = el.createDiv('markdown-embed-content').createDiv('markdown-preview-view markdown-rendered');
      const text = this.partOf(file, await this.app.vault.cachedRead(file), parseLinktext(linktext).subpath);
      await MarkdownRenderer.render(this.app, text, content, file.path, this.app.root);
    } else {
      el.addClass('file-embed');
      el.setText(file.name);
    }
  }

  private partOf(file: TFile, text: string, subpath: string): string {
    const cache = this.app.metadataCache.getFileCache(file);
    const part = cache && subpath ? resolveSubpath(cache, subpath) : null;
    if (!part) return text;
    const { start, end } = part as { start: { offset: number }; end: { offset: number } | null };
    return text.slice(start.offset, end?.offset);
  }
}
