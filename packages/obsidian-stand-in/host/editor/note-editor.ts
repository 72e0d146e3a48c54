import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { Annotation, Compartment, EditorState, Transaction, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap } from '@codemirror/view';
import type { MarkdownFileInfo } from '../app-parts';
import { Editor } from './editor';
import { editorEditorField, editorInfoField, editorLivePreviewField } from './fields';
import { livePreview } from './live-preview';
import { markdownLanguage } from './markdown-language';
import { propertiesWidget } from './properties-widget';
import { renderedBlocks } from './rendered-blocks';

const LIVE_PREVIEW: readonly Extension[] = [livePreview(), propertiesWidget(), renderedBlocks()];
const fromDisk = Annotation.define<boolean>();

export interface NoteEditorEvents {
  /** The user or a plugin changed the text; loading a file is not a change. */
  onChange(): void;
}

/** The CodeMirror editor of one Markdown view, with the extensions that plugins registered. */
export class NoteEditor {
  readonly view: EditorView;
  readonly editor: Editor;
  private readonly undo = new Compartment();
  private readonly plugins = new Compartment();
  private readonly mode = new Compartment();

  constructor(
    parent: HTMLElement,
    owner: MarkdownFileInfo,
    extensions: readonly Extension[],
    events: NoteEditorEvents,
  ) {
    const listener = EditorView.updateListener.of((update) => {
      const loading = update.transactions.some((transaction) => transaction.annotation(fromDisk));
      if (update.docChanged && !loading) events.onChange();
    });
    const state = EditorState.create({
      extensions: [
        this.undo.of(history()),
        drawSelection(),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ spellcheck: 'false' }),
        markdownLanguage(),
        this.mode.of([editorLivePreviewField, ...LIVE_PREVIEW]),
        editorInfoField.init(() => owner),
        editorEditorField.init(() => this.view),
        this.plugins.of([...extensions]),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        listener,
      ],
    });
    this.view = new EditorView({ state, parent });
    this.editor = new Editor(this.view);
  }

  /** The editor works in the document that its element is in: that of a popout window, after a move there. */
  followDocument(): void {
    const { ownerDocument } = this.view.dom;
    if (this.view.root !== ownerDocument) this.view.setRoot(ownerDocument);
  }

  /** Another note's text: a clean undo history. */
  load(text: string): void {
    this.view.dispatch({
      changes: { from: 0, to: this.view.state.doc.length, insert: text },
      selection: { anchor: 0 },
      effects: this.undo.reconfigure([]),
      annotations: fromDisk.of(true),
    });
    this.view.dispatch({ effects: this.undo.reconfigure(history()) });
  }

  /** The same note, changed by something else: only what differs is replaced, the cursor stays. */
  refresh(text: string): void {
    const old = this.view.state.doc.toString();
    if (old === text) return;
    let start = 0;
    while (start < old.length && old[start] === text[start]) start++;
    let end = 0;
    while (end < Math.min(old.length, text.length) - start && old.at(-1 - end) === text.at(-1 - end)) end++;
    this.view.dispatch({
      changes: { from: start, to: old.length - end, insert: text.slice(start, text.length - end) },
      annotations: [fromDisk.of(true), Transaction.addToHistory.of(false)],
    });
  }

  setExtensions(extensions: readonly Extension[]): void {
    this.view.dispatch({ effects: this.plugins.reconfigure([...extensions]) });
  }

  setLivePreview(on: boolean): void {
    const field = editorLivePreviewField.init(() => on);
    this.view.dispatch({ effects: this.mode.reconfigure(on ? [field, ...LIVE_PREVIEW] : [field]) });
  }

  destroy(): void {
    this.view.destroy();
  }
}
