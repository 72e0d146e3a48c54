import { syntaxTree } from '@codemirror/language';
import type { EditorState, Extension, Range } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, WidgetType, type DecorationSet, type ViewUpdate } from '@codemirror/view';

const HIDDEN_MARKS = new Set(['HeaderMark', 'EmphasisMark', 'CodeMark', 'StrikethroughMark']);

class Checkbox extends WidgetType {
  constructor(private readonly mark: string) {
    super();
  }

  override eq(other: Checkbox): boolean {
    return other.mark === this.mark;
  }

  toDOM(view: EditorView): HTMLElement {
    const label = document.createElement('label');
    label.className = 'task-list-label';
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.className = 'task-list-item-checkbox';
    box.checked = this.mark !== ' ';
    box.dataset.task = this.mark === ' ' ? '' : this.mark;
    box.ariaLabel = 'Task';
    box.addEventListener('mousedown', (event) => {
      event.preventDefault();
      const at = view.posAtDOM(label);
      const insert = this.mark === ' ' ? 'x' : ' ';
      view.dispatch({ changes: { from: at + 1, to: at + 2, insert }, userEvent: 'input' });
    });
    label.append(box);
    return label;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

/**
 * A part of Obsidian's live preview: the marks of headings, emphasis and code are hidden and checkboxes are drawn,
 * except on the line with the cursor; each line has the class names of its block.
 */
export function livePreview(): Extension {
  return ViewPlugin.define((view) => new LivePreview(view), { decorations: (plugin) => plugin.decorations });
}

class LivePreview {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = decorate(view);
  }

  update(update: ViewUpdate): void {
    if (update.docChanged || update.selectionSet || update.viewportChanged) this.decorations = decorate(update.view);
  }
}

function decorate(view: EditorView): DecorationSet {
  const found: Range<Decoration>[] = [];
  const { state } = view;
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(state).iterate({
      from,
      to,
      enter: (node) => {
        const heading = /^ATXHeading(\d)$/.exec(node.name);
        if (heading) found.push(line(state, node.from, `HyperMD-header HyperMD-header-${heading[1]}`));
        if (node.name === 'TaskMarker') decorateTask(state, node.from, found);
        if (HIDDEN_MARKS.has(node.name) && !isBeingEdited(state, node.from)) {
          const blank = node.name === 'HeaderMark' && state.sliceDoc(node.to, node.to + 1) === ' ' ? 1 : 0;
          found.push(Decoration.replace({}).range(node.from, node.to + blank));
        }
        if (node.name === 'FencedCode') decorateLines(state, node.from, node.to, 'HyperMD-codeblock', found);
      },
    });
  }
  decorateFrontmatter(state, found);
  return Decoration.set(found, true);
}

function line(state: EditorState, at: number, names: string): Range<Decoration> {
  return Decoration.line({ class: names }).range(state.doc.lineAt(at).from);
}

function decorateTask(state: EditorState, at: number, found: Range<Decoration>[]): void {
  const mark = state.sliceDoc(at + 1, at + 2);
  found.push(
    Decoration.line({ class: 'HyperMD-list-line HyperMD-task-line', attributes: { 'data-task': mark } }).range(
      state.doc.lineAt(at).from,
    ),
  );
  if (isBeingEdited(state, at)) return;
  const lineStart = state.doc.lineAt(at).from;
  const bullet = /[-*+]\s+$/.exec(state.sliceDoc(lineStart, at));
  const start = bullet ? at - bullet[0].length : at;
  if (start < at) found.push(Decoration.replace({}).range(start, at));
  const blank = state.sliceDoc(at + 3, at + 4) === ' ' ? 1 : 0;
  found.push(Decoration.replace({ widget: new Checkbox(mark) }).range(at, at + 3 + blank));
}

function decorateFrontmatter(state: EditorState, found: Range<Decoration>[]): void {
  if (state.doc.line(1).text.trimEnd() !== '---') return;
  for (let number = 2; number <= Math.min(state.doc.lines, 200); number++) {
    if (state.doc.line(number).text.trimEnd() !== '---') continue;
    decorateLines(state, 0, state.doc.line(number).from, 'cm-frontmatter', found);
    return;
  }
}

function decorateLines(state: EditorState, from: number, to: number, names: string, found: Range<Decoration>[]): void {
  const last = state.doc.lineAt(to).number;
  for (let number = state.doc.lineAt(from).number; number <= last; number++) {
    found.push(Decoration.line({ class: names }).range(state.doc.line(number).from));
  }
}

function isBeingEdited(state: EditorState, at: number): boolean {
  const own = state.doc.lineAt(at);
  return state.selection.ranges.some((range) => range.to >= own.from && range.from <= own.to);
}
