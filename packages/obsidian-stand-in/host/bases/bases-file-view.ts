import type { LeafPart } from '../app-parts';
import type { TFile } from '../vault/files';
import { FileView } from '../workspace/file-view';
import { type BasesApp, BasesEmbed } from './bases-embed';

/** A `.base` file in a tab. */
export class BasesFileView extends FileView {
  private embed: BasesEmbed | null = null;

  constructor(
    leaf: LeafPart,
    override readonly app: BasesApp,
  ) {
    super(leaf);
  }

  getViewType(): string {
    return 'bases';
  }

  override getIcon(): string {
    return 'lucide-table';
  }

  override async onLoadFile(file: TFile): Promise<void> {
    this.close();
    this.embed = await BasesEmbed.open(this.app, file, '', this.contentEl);
  }

  override onUnloadFile(): Promise<void> {
    this.close();
    return Promise.resolve();
  }

  private close(): void {
    if (this.embed) this.app.root.removeChild(this.embed);
    this.embed = null;
    this.contentEl.empty();
  }
}
