import type { AppParts, MarkdownFileInfo } from '../app-parts';
import { Component } from '../core/component';
import { debounce, type Debouncer } from '../core/debounce';
import type { Editor } from '../editor/editor';
import { NoteEditor } from '../editor/note-editor';
import type { HoverPopover } from '../ui/hover-popover';
import type { TFile } from '../vault/files';

const SAVE_DELAY = 2000;

/** The editor of a canvas card or an embed: no view, but a file and an editor. It saves a while after each change. */
export class EmbeddedEditor extends Component implements MarkdownFileInfo {
  hoverPopover: HoverPopover | null = null;
  private readonly note: NoteEditor;
  private readonly requestSave: Debouncer<[], void>;

  private constructor(
    readonly app: AppParts,
    readonly file: TFile,
    parent: HTMLElement,
  ) {
    super();
    this.requestSave = debounce(() => void this.save(), SAVE_DELAY);
    this.note = new NoteEditor(parent.createDiv('markdown-source-view'), this, app.workspace.editorExtensions, {
      onChange: () => this.onEditorChange(),
    });
  }

  static async open(app: AppParts, file: TFile, parent: HTMLElement): Promise<EmbeddedEditor> {
    const text = await app.vault.read(file);
    const embedded = new EmbeddedEditor(app, file, parent);
    embedded.note.load(text);
    return embedded;
  }

  get editor(): Editor {
    return this.note.editor;
  }

  override onunload(): void {
    void this.save();
    this.note.destroy();
  }

  async save(): Promise<void> {
    this.requestSave.cancel();
    await this.app.vault.modify(this.file, this.editor.getValue());
  }

  private onEditorChange(): void {
    this.requestSave();
    this.app.workspace.trigger('editor-change', this.editor, this);
  }
}
