import type { LeafPart } from '../app-parts';
import type { Editor } from '../editor/editor';
import { NoteEditor } from '../editor/note-editor';
import { setIcon } from '../dom/icons';
import { followInternalLinks } from '../markdown/internal-links';
import { propertiesTable } from '../markdown/properties-table';
import { RenderedNote } from '../markdown/rendered-note';
import { getFrontMatterInfo } from '../metadata/frontmatter';
import { resolveSubpath } from '../metadata/link-text';
import type { HoverPopover } from '../ui/hover-popover';
import { Menu } from '../ui/menu';
import type { TFile } from '../vault/files';
import { TextFileView } from './file-view';
import { ReadingMode } from './reading-mode';
import type { ViewState } from './view';

export type MarkdownMode = 'source' | 'preview';

/** A note: in the editor (live preview or plain source) or in reading view. */
export class MarkdownView extends TextFileView {
  readonly editor: Editor;
  readonly previewMode: ReadingMode;
  readonly currentMode: { getScroll: () => number; applyScroll: (scroll: number) => void; get: () => string };
  hoverPopover: HoverPopover | null = null;
  private readonly note: NoteEditor;
  private readonly sourceEl: HTMLElement;
  private readonly readingEl: HTMLElement;
  private readonly modeButton: HTMLElement;
  private mode: MarkdownMode = 'source';
  private sourceOnly = false;
  private readonly rendered: RenderedNote;
  private readonly propertiesEl: HTMLElement;

  constructor(leaf: LeafPart) {
    super(leaf);
    this.modeButton = this.addAction('lucide-book-open', 'Switch between editing and reading', () => this.toggleMode());
    this.sourceEl = this.contentEl.createDiv(
      'markdown-source-view cm-s-obsidian mod-cm6 is-live-preview is-readable-line-width',
    );
    this.readingEl = this.contentEl
      .createDiv('markdown-reading-view')
      .createDiv('markdown-preview-view markdown-rendered is-readable-line-width');
    this.note = new NoteEditor(this.sourceEl, this, this.app.workspace.editorExtensions, {
      onChange: () => this.onEditorChange(),
    });
    this.editor = this.note.editor;
    const page = this.readingEl.createDiv('markdown-preview-sizer markdown-preview-section');
    this.propertiesEl = page.createDiv();
    this.rendered = this.addChild(new RenderedNote(this.app, page, (line) => void this.toggleItem(line)));
    this.previewMode = new ReadingMode(this.readingEl, (full) => void this.renderReading(full));
    const path = (): string => this.file?.path ?? '';
    followInternalLinks(this.app, this.readingEl, { source: 'preview', hoverParent: this, path });
    followInternalLinks(this.app, this.sourceEl, { source: 'editor', hoverParent: this, path });
    this.currentMode = {
      getScroll: () => this.note.view.scrollDOM.scrollTop,
      applyScroll: (scroll) => this.note.view.scrollDOM.scrollTo(0, scroll),
      get: () => this.getViewData(),
    };
    this.sourceEl.addEventListener('contextmenu', (event) => this.showEditorMenu(event));
    this.showMode();
  }

  getViewType(): string {
    return 'markdown';
  }

  override getIcon(): string {
    return 'lucide-file';
  }

  getMode(): MarkdownMode {
    return this.mode;
  }

  getViewData(): string {
    return this.note.view.state.doc.toString();
  }

  setViewData(data: string, clear: boolean): void {
    if (clear) this.note.load(data);
    else this.note.refresh(data);
    if (this.mode === 'preview') void this.renderReading();
  }

  clear(): void {
    this.note.load('');
  }

  followDocument(): void {
    this.note.followDocument();
  }

  showSearch(): void {
    this.editor.focus();
  }

  override getState(): ViewState {
    return { ...super.getState(), mode: this.mode, source: this.sourceOnly };
  }

  override async setState(state: unknown, result: { history: boolean }): Promise<void> {
    await super.setState(state, result);
    const { mode, source } = state as { mode?: MarkdownMode; source?: boolean };
    if (source !== undefined) this.setSourceOnly(source);
    if (mode !== undefined && mode !== this.mode) await this.setMode(mode);
  }

  async setMode(mode: MarkdownMode): Promise<void> {
    this.mode = mode;
    this.showMode();
    if (mode === 'preview') await this.renderReading();
    this.app.workspace.onLayoutChange();
  }

  /** Plain source instead of live preview. */
  setSourceOnly(on: boolean): void {
    this.sourceOnly = on;
    this.sourceEl.toggleClass('is-live-preview', !on);
    this.note.setLivePreview(!on);
  }

  refreshExtensions(): void {
    this.note.setExtensions(this.app.workspace.editorExtensions);
  }

  override getEphemeralState(): ViewState {
    return { cursor: { from: this.editor.getCursor('from'), to: this.editor.getCursor('to') } };
  }

  override setEphemeralState(state: unknown): void {
    const wanted = state as {
      line?: number;
      subpath?: string;
      cursor?: { from: { line: number; ch: number } };
      focus?: boolean;
    };
    const line = wanted.line ?? this.lineOf(wanted.subpath) ?? wanted.cursor?.from.line;
    if (line !== undefined) {
      const position = { line, ch: wanted.cursor?.from.ch ?? 0 };
      this.editor.setCursor(position);
      this.editor.scrollIntoView({ from: position, to: position }, true);
      if (this.mode === 'preview') this.scrollReadingTo(line);
    }
    if (wanted.focus) this.editor.focus();
  }

  override async onLoadFile(file: TFile): Promise<void> {
    await super.onLoadFile(file);
    this.app.workspace.onFileLoaded(this);
  }

  override async onClose(): Promise<void> {
    await super.onClose();
    this.note.destroy();
  }

  override onPaneMenu(menu: Menu, source: string): void {
    if (this.file) this.app.workspace.trigger('file-menu', menu, this.file, source, this.leaf);
  }

  private onEditorChange(): void {
    this.data = this.getViewData();
    this.requestSave();
    this.app.workspace.trigger('editor-change', this.editor, this);
  }

  private async toggleMode(): Promise<void> {
    await this.setMode(this.mode === 'source' ? 'preview' : 'source');
  }

  private showMode(): void {
    this.sourceEl.toggle(this.mode === 'source');
    this.readingEl.parentElement?.toggle(this.mode === 'preview');
    this.contentEl.setAttribute('data-mode', this.mode);
    setIcon(this.modeButton, this.mode === 'source' ? 'lucide-book-open' : 'lucide-pen-line');
  }

  /** @param full renders sections again that did not change, as only a plugin asks for */
  private async renderReading(full = false): Promise<void> {
    if (full) this.rendered.clear();
    const text = this.getViewData();
    this.propertiesEl.replaceChildren(...[propertiesTable(getFrontMatterInfo(text).frontmatter) ?? []].flat());
    await this.rendered.show(text, this.file?.path ?? '');
  }

  private async toggleItem(line: number): Promise<void> {
    const toggled = (_all: string, mark: string): string => (mark === ' ' ? '[x]' : '[ ]');
    this.editor.setLine(line, this.editor.getLine(line).replace(/\[(.)\]/u, toggled));
    await this.save();
    await this.renderReading();
  }

  private scrollReadingTo(line: number): void {
    const sections = Array.from(this.readingEl.querySelectorAll<HTMLElement>('[data-section-line]'));
    sections.findLast((section) => Number(section.dataset['sectionLine']) <= line)?.scrollIntoView();
  }

  private lineOf(subpath: string | undefined): number | undefined {
    const cache = this.file && this.app.metadataCache.getFileCache(this.file);
    if (!cache || !subpath) return undefined;
    return (resolveSubpath(cache, subpath) as { start?: { line: number } } | null)?.start?.line;
  }

  private showEditorMenu(event: MouseEvent): void {
    const menu = Menu.forEvent(event);
    this.app.workspace.trigger('editor-menu', menu, this.editor, this);
  }
}
