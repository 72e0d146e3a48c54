import { View } from '../../packages/obsidian-stand-in/host/workspace/view';
import type { TestApp } from './stand-in';

/** The app's file explorer as it is on the page: an element for each row in view, made once and kept for later. */
export class Explorer extends View {
  private readonly rows = new Map<string, HTMLElement>();
  private readonly list = this.containerEl.createDiv('nav-files-container');

  static async open({ app }: TestApp): Promise<Explorer> {
    app.viewRegistry.registerView('file-explorer', (leaf) => new Explorer(leaf));
    const leaf = await app.workspace.ensureSideLeaf('file-explorer', 'left', { reveal: true });
    return leaf.view as unknown as Explorer;
  }

  getViewType = (): string => 'file-explorer';
  getDisplayText = (): string => 'Files';

  scrollTo(...paths: readonly string[]): void {
    const rows = paths.map((path) => {
      const made = this.rows.get(path);
      if (made) return made;
      const row = createDiv({ cls: 'tree-item-self nav-file-title', attr: { 'data-path': path } });
      row.createDiv({ cls: 'tree-item-inner nav-file-title-content', text: path.replace('.md', '') });
      this.rows.set(path, row);
      return row;
    });
    this.list.replaceChildren(...rows);
  }

  /** What stands in the row, in view or not. */
  row = (path: string): HTMLElement | undefined => this.rows.get(path);
}
