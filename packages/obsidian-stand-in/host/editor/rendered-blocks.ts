import { type EditorState, type Extension, type Range, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import { Component } from '../core/component';
import { hasCodeBlockHandler } from '../markdown/post-processors';
import { RenderedNote } from '../markdown/rendered-note';
import { editorInfoField } from './fields';

const FENCE = /^(`{3,}|~{3,})\s*([\w-]+)?\s*$/;
const EMBED = /^!\[\[[^[\]]+\]\]\s*$/;

const owners = new WeakMap<HTMLElement, Component>();

/** A block of the note as reading view shows it. */
class RenderedBlock extends WidgetType {
  constructor(
    private readonly source: string,
    private readonly isCode: boolean,
  ) {
    super();
  }

  override eq(other: RenderedBlock): boolean {
    return other.source === this.source;
  }

  toDOM(view: EditorView): HTMLElement {
    const el = createDiv(`cm-embed-block markdown-rendered ${this.isCode ? 'cm-preview-code-block' : ''}`);
    const { app, file } = view.state.field(editorInfoField);
    const owner = new Component();
    owner.load();
    owners.set(el, owner);
    const note = owner.addChild(new RenderedNote(app, el, () => undefined));
    void note.show(this.source, file?.path ?? '').then(() => view.requestMeasure());
    return el;
  }

  override destroy(el: HTMLElement): void {
    owners.get(el)?.unload();
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

/** In live preview, code blocks that a plugin draws and embeds on a line of their own are shown; with the cursor in them, their source is. */
export function renderedBlocks(): Extension {
  return StateField.define<DecorationSet>({
    create: decorate,
    update: (decorations, { docChanged, selection, reconfigured, state }) =>
      docChanged || selection || reconfigured ? decorate(state) : decorations,
    provide: (field) => EditorView.decorations.from(field),
  });
}

function decorate(state: EditorState): DecorationSet {
  const found: Range<Decoration>[] = [];
  for (let number = 1; number <= state.doc.lines; number++) {
    const first = state.doc.line(number);
    const fence = FENCE.exec(first.text);
    if (!fence && !EMBED.test(first.text)) continue;
    if (fence) number = endOfFence(state, number, fence[1] ?? '');
    const { to } = state.doc.line(number);
    const isShown = fence === null || hasCodeBlockHandler(fence[2] ?? '');
    const isEdited = state.selection.ranges.some((range) => range.to >= first.from && range.from <= to);
    if (!isShown || isEdited) continue;
    const widget = new RenderedBlock(state.sliceDoc(first.from, to), fence !== null);
    found.push(Decoration.replace({ widget, block: true }).range(first.from, to));
  }
  return Decoration.set(found);
}

function endOfFence(state: EditorState, first: number, fence: string): number {
  for (let number = first + 1; number <= state.doc.lines; number++) {
    if (state.doc.line(number).text.trim() === fence) return number;
  }
  return state.doc.lines;
}
