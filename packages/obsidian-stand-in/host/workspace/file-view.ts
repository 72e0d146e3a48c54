import type { LeafPart } from '../app-parts';
import { debounce, type Debouncer } from '../core/debounce';
import { recordError } from '../core/errors';
import { TFile } from '../vault/files';
import { ItemView, type ViewState } from './view';

const SAVE_DELAY = 2000;

export abstract class FileView extends ItemView {
  allowNoFile = false;
  file: TFile | null = null;
  private opened: TFile | null = null;
  private loading: Promise<void> = Promise.resolve();

  override onload(): void {
    this.registerEvent(
      this.app.vault.on('rename', (file: unknown) => {
        if (file !== this.file || !(file instanceof TFile)) return;
        this.leaf.updateHeader();
        void this.onRename(file);
      }),
    );
    this.registerEvent(
      this.app.vault.on('delete', (file: unknown) => {
        if (file !== this.file) return;
        this.file = null;
        this.opened = null;
        if (!this.allowNoFile) this.leaf.detach();
      }),
    );
  }

  getDisplayText(): string {
    return this.file?.basename ?? 'No file';
  }

  override getState(): ViewState {
    return { file: this.file?.path ?? null };
  }

  override async setState(state: unknown, _result: { history: boolean }): Promise<void> {
    const path = (state as { file?: unknown } | null)?.file;
    if (typeof path !== 'string') return;
    this.loading = this.loading.then(() => this.loadFile(this.app.vault.getFileByPath(path)));
    await this.loading;
  }

  override async onClose(): Promise<void> {
    if (this.opened) await this.onUnloadFile(this.opened);
    this.opened = null;
  }

  onLoadFile(_file: TFile): Promise<void> {
    return Promise.resolve();
  }

  onUnloadFile(_file: TFile): Promise<void> {
    return Promise.resolve();
  }

  onRename(_file: TFile): Promise<void> {
    return Promise.resolve();
  }

  canAcceptExtension(_extension: string): boolean {
    return false;
  }

  private async loadFile(file: TFile | null): Promise<void> {
    if (file === this.file) return;
    try {
      if (this.opened) await this.onUnloadFile(this.opened);
      this.file = file;
      this.opened = file;
      if (file) await this.onLoadFile(file);
    } catch (error) {
      recordError(`opening ${file?.path ?? 'no file'}`, error);
    }
    this.leaf.updateHeader();
  }
}

export abstract class EditableFileView extends FileView {}

/** A view whose file is text: loaded on opening, saved a while after each change. */
export abstract class TextFileView extends EditableFileView {
  data = '';
  readonly requestSave: Debouncer<[], void>;
  /** The text that the file has as far as the view knows; null while the view has not read it. */
  private saved: string | null = null;

  constructor(leaf: LeafPart) {
    super(leaf);
    this.requestSave = debounce(() => void this.save(), SAVE_DELAY);
  }

  abstract getViewData(): string;
  abstract setViewData(data: string, clear: boolean): void;
  abstract clear(): void;

  override onload(): void {
    super.onload();
    this.registerEvent(
      this.app.vault.on('modify', (file: unknown) => {
        if (file === this.file && file instanceof TFile) void this.onModified(file);
      }),
    );
  }

  /** The view has its file from now on, and the text of it only when it is read. */
  override async onLoadFile(file: TFile): Promise<void> {
    const text = await this.app.vault.read(file);
    if (file !== this.file) return;
    this.data = text;
    this.setViewData(this.data, true);
    this.saved = this.getViewData();
  }

  override async onUnloadFile(_file: TFile): Promise<void> {
    this.requestSave.cancel();
    await this.save(true);
  }

  async save(clear = false): Promise<void> {
    const { file } = this;
    const text = this.getViewData();
    const stillThere = file !== null && this.app.vault.getFileByPath(file.path) === file;
    if (stillThere && this.saved !== null && text !== this.saved) {
      this.data = text;
      this.saved = text;
      await this.app.vault.modify(file, text);
    }
    if (!clear) return;
    this.saved = null;
    this.clear();
  }

  private async onModified(file: TFile): Promise<void> {
    const text = await this.app.vault.read(file);
    if (text === this.saved || this.saved === null || file !== this.file) return;
    this.data = text;
    this.setViewData(text, false);
    this.saved = this.getViewData();
  }
}
