import type { AppParts } from '../app-parts';
import { type BasesApp, BasesEmbed } from '../bases/bases-embed';
import { Component } from '../core/component';
import { getLinkpath, parseLinktext, resolveSubpath } from '../metadata/link-text';
import type { TFile } from '../vault/files';
import { followInternalLinks } from './internal-links';
import { RenderedNote } from './rendered-note';

const IMAGE = /^(png|jpe?g|gif|svg|webp|bmp|avif)$/;
const DEEPEST = 5;

/** Notes, bases and pictures shown inside of notes. */
export class Embeds {
  constructor(private readonly app: BasesApp) {}

  /** Draws what the embeds in an element stand for, and keeps it true as long as the owner is loaded. */
  async draw(el: HTMLElement, sourcePath: string, owner: Component): Promise<void> {
    for (const embed of Array.from(el.querySelectorAll<HTMLElement>('.internal-embed:not(.is-loaded)'))) {
      const source = embed.getAttribute('src') ?? '';
      const file = this.app.metadataCache.getFirstLinkpathDest(getLinkpath(source), sourcePath);
      if (file) await this.drawFile(file, parseLinktext(source).subpath, embed, owner);
      else embed.addClass('file-embed', 'mod-empty');
    }
  }

  private async drawFile(file: TFile, subpath: string, el: HTMLElement, owner: Component): Promise<void> {
    const { app } = this;
    el.addClass('is-loaded');
    if (IMAGE.test(file.extension)) el.createEl('img', { attr: { src: app.vault.getResourcePath(file) } });
    else if (file.extension === 'base') await BasesEmbed.open(app, file, subpath.slice(1), el);
    else if (file.extension !== 'md') {
      el.addClass('file-embed');
      el.setText(file.name);
    } else if (depthOf(el) < DEEPEST) await owner.addChild(new EmbeddedNote(app, file, subpath, el)).show();
  }
}

function depthOf(el: Element): number {
  const outer = el.parentElement?.closest('.markdown-embed');
  return outer ? depthOf(outer) + 1 : 0;
}

/** A note, or a part of it, inside of another: its sections are rendered and kept as those of reading view. */
class EmbeddedNote extends Component {
  private readonly note: RenderedNote;

  constructor(
    private readonly app: AppParts,
    private readonly file: TFile,
    private readonly subpath: string,
    el: HTMLElement,
  ) {
    super();
    el.addClass('markdown-embed');
    const view = el.createDiv('markdown-embed-content').createDiv('markdown-preview-view markdown-rendered');
    this.note = this.addChild(new RenderedNote(app, view, (line) => void this.toggle(line)));
    followInternalLinks(app, view, { source: 'preview', hoverParent: { hoverPopover: null }, path: () => file.path });
  }

  override onload(): void {
    const changed = (file: unknown): unknown => file === this.file && this.show();
    this.registerEvent(this.app.metadataCache.on('changed', changed));
  }

  async show(): Promise<void> {
    const text = await this.app.vault.cachedRead(this.file);
    if (this._loaded) await this.note.show(text.slice(...this.rangeIn()), this.file.path);
  }

  private rangeIn(): [start: number, end: number | undefined] {
    const cache = this.app.metadataCache.getFileCache(this.file);
    const part = cache && this.subpath ? resolveSubpath(cache, this.subpath) : null;
    const { start, end } = (part ?? {}) as { start?: { offset: number }; end?: { offset: number } | null };
    return [start?.offset ?? 0, end?.offset];
  }

  private async toggle(line: number): Promise<void> {
    const [start] = this.rangeIn();
    await this.app.vault.process(this.file, (text) => {
      const lines = text.slice(start).split('\n');
      lines[line] = (lines[line] ?? '').replace(/\[(.)\]/u, (_all, mark: string) => (mark === ' ' ? '[x]' : '[ ]'));
      return text.slice(0, start) + lines.join('\n');
    });
  }
}
