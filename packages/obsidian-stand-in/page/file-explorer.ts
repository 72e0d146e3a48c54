import type { App } from '../host/app';
import type { LeafPart } from '../host/app-parts';
import { debounce } from '../host/core/debounce';
import { Keymap } from '../host/core/scope';
import { setIcon } from '../host/dom/icons';
import { Menu } from '../host/ui/menu';
import { TFile, TFolder, type TAbstractFile } from '../host/vault/files';
import { View } from '../host/workspace/view';
import { addFileActions } from './file-actions';

const TYPE = 'file-explorer';

export async function openFileExplorer(app: App, reveal: boolean): Promise<void> {
  app.viewRegistry.registerView(TYPE, (leaf) => new FileExplorer(leaf, app));
  await app.workspace.ensureSideLeaf(TYPE, 'left', { reveal });
}

/** The tree of files in the left sidebar. Shift- or Alt-click selects several. */
class FileExplorer extends View {
  private readonly folded = new Set<string>();
  private readonly selected = new Set<string>();
  private readonly treeEl: HTMLElement;

  constructor(
    leaf: LeafPart,
    override readonly app: App,
  ) {
    super(leaf);
    this.treeEl = this.containerEl.createDiv('nav-files-container');
  }

  getViewType(): string {
    return TYPE;
  }

  getDisplayText(): string {
    return 'Files';
  }

  override getIcon(): string {
    return 'lucide-folder-closed';
  }

  override onOpen(): void {
    const draw = debounce(() => this.draw(), 10);
    for (const event of ['create', 'delete', 'rename']) this.registerEvent(this.app.vault.on(event, () => draw()));
    this.registerEvent(this.app.workspace.on('file-open', () => draw()));
    this.draw();
  }

  private draw(): void {
    this.treeEl.empty();
    this.treeEl.createDiv({ cls: 'nav-vault-title', text: this.app.vault.getName() });
    this.drawChildren(this.app.vault.getRoot(), this.treeEl.createDiv('nav-folder-children'));
  }

  private drawChildren(folder: TFolder, el: HTMLElement): void {
    const order = (file: TAbstractFile): string => `${file instanceof TFolder ? 0 : 1}${file.name.toLowerCase()}`;
    for (const child of [...folder.children].sort((a, b) =>
      order(a).localeCompare(order(b), 'en', { numeric: true }),
    )) {
      if (child instanceof TFolder) this.drawFolder(child, el);
      else if (child instanceof TFile) this.drawFile(child, el);
    }
  }

  private drawFolder(folder: TFolder, el: HTMLElement): void {
    const folded = this.folded.has(folder.path);
    const item = el.createDiv(`tree-item nav-folder${folded ? ' is-collapsed' : ''}`);
    const title = this.title(item, 'nav-folder-title', folder);
    const icon = title.createDiv('tree-item-icon collapse-icon');
    setIcon(icon, 'lucide-chevron-right');
    title.createDiv({ cls: 'tree-item-inner nav-folder-title-content', text: folder.name });
    title.addEventListener('click', () => {
      if (folded) this.folded.delete(folder.path);
      else this.folded.add(folder.path);
      this.draw();
    });
    if (!folded) this.drawChildren(folder, item.createDiv('tree-item-children nav-folder-children'));
  }

  private drawFile(file: TFile, el: HTMLElement): void {
    const title = this.title(el.createDiv('tree-item nav-file'), 'nav-file-title', file);
    title.toggleClass('is-active', this.app.workspace.getActiveFile() === file);
    title.toggleClass('is-selected', this.selected.has(file.path));
    const isNote = file.extension === 'md';
    title.createDiv({ cls: 'tree-item-inner nav-file-title-content', text: isNote ? file.basename : file.name });
    if (!isNote) title.createDiv({ cls: 'nav-file-tag', text: file.extension });
    title.addEventListener('click', (event) => this.onFileClick(file, event));
    title.addEventListener('auxclick', (event) => event.button === 1 && void this.open(file, event));
  }

  private title(item: HTMLElement, name: string, file: TAbstractFile): HTMLElement {
    const title = item.createDiv({
      cls: `tree-item-self ${name} tappable is-clickable`,
      attr: { 'data-path': file.path, tabindex: '0', role: 'button' },
    });
    title.addEventListener('contextmenu', (event) => this.showMenu(file, event));
    title.addEventListener('keydown', (event) => event.key === 'Enter' && title.click());
    return title;
  }

  private onFileClick(file: TFile, event: MouseEvent): void {
    if (event.shiftKey || event.altKey) {
      if (!this.selected.delete(file.path)) this.selected.add(file.path);
      this.draw();
      return;
    }
    this.selected.clear();
    void this.open(file, event);
  }

  private async open(file: TFile, event: MouseEvent): Promise<void> {
    await this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
  }

  private showMenu(file: TAbstractFile, event: MouseEvent): void {
    const menu = Menu.forEvent(event);
    const files = [...this.selected].flatMap((path) => this.app.vault.getAbstractFileByPath(path) ?? []);
    if (files.length > 1 && files.includes(file)) {
      this.app.workspace.trigger('files-menu', menu, files, 'file-explorer-context-menu', this.leaf);
      return;
    }
    addFileActions(menu, file, this.app);
    this.app.workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu', this.leaf);
  }
}
