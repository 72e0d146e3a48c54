import { StateField, type EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, WidgetType, type DecorationSet } from '@codemirror/view';
import { propertiesTable, readProperties } from '../markdown/properties-table';
import { getFrontMatterInfo } from '../metadata/frontmatter';

class PropertiesWidget extends WidgetType {
  constructor(private readonly yaml: string) {
    super();
  }

  override eq(other: PropertiesWidget): boolean {
    return other.yaml === this.yaml;
  }

  toDOM(view: EditorView): HTMLElement {
    const table = propertiesTable(this.yaml) ?? createDiv();
    table.addEventListener('dblclick', () => {
      view.dispatch({ selection: { anchor: getFrontMatterInfo(view.state.doc.toString()).from } });
      view.focus();
    });
    return table;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

/** In live preview the frontmatter is a table of properties; a double click, or the cursor in it, shows its source. */
export function propertiesWidget(): Extension {
  return StateField.define<DecorationSet>({
    create: decorate,
    update: (decorations, { docChanged, selection, state }) =>
      docChanged || selection ? decorate(state) : decorations,
    provide: (field) => EditorView.decorations.from(field),
  });
}

const LONGEST = 20_000;
let last = { yaml: '', readable: false };

/** Remembers its last answer, because it is asked for every move of the cursor. */
function isReadable(yaml: string): boolean {
  if (last.yaml !== yaml) last = { yaml, readable: readProperties(yaml) !== null };
  return last.readable;
}

function decorate(state: EditorState): DecorationSet {
  const { exists, frontmatter, from, to, contentStart } = getFrontMatterInfo(state.sliceDoc(0, LONGEST));
  const isEdited = state.selection.main.from >= from && state.selection.main.to <= to;
  if (!exists || isEdited || !isReadable(frontmatter)) return Decoration.none;
  const end =
    state.doc.lineAt(contentStart).from === contentStart && contentStart > 0 ? contentStart - 1 : contentStart;
  return Decoration.set(Decoration.replace({ widget: new PropertiesWidget(frontmatter), block: true }).range(0, end));
}
