import { type Edit, isRefusal } from './edit';
import type { Plan } from './plan';

const MARK = '\uFEFF';

/**
 * A text as an editor holds it: lines end in LF, and there is no byte order mark. On disk the same text may have CRLF
 * and a mark. CodeMirror's documentation of `EditorState.lineSeparator` says where it ends a line.
 */
export function editorForm(text: string): string {
  const unmarked = text.startsWith(MARK) ? text.slice(MARK.length) : text;
  return unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked;
}

/** What an edit of a text is to the editor's form of it. */
export function inEditorForm(text: string, edit: Edit): Edit {
  if (editorForm(text) === text) return edit;
  const at = (offset: number): number => editorForm(text.slice(0, offset)).length;
  return {
    changes: edit.changes.map(({ from, to, insert }) => ({ from: at(from), to: at(to), insert: editorForm(insert) })),
  };
}

/** What an edit of the editor's form of a text is to the text; what it inserts gets the line ends of the text. */
export function fromEditorForm(text: string, edit: Edit): Edit {
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  let raw = text.startsWith(MARK) ? MARK.length : 0;
  let form = 0;
  const at = (offset: number): number => {
    for (; form < offset; form += 1) raw += text.startsWith('\r\n', raw) ? 2 : 1;
    return raw;
  };
  return {
    changes: edit.changes.map(({ from, to, insert }) => ({
      from: at(from),
      to: at(to),
      insert: insert.replace(/\n/g, lineEnd),
    })),
  };
}

/** A plan for a text that was seen, whether it stands in an editor or on disk now. Refused where it is another text. */
export function planForSeen(seen: string, plan: Plan): Plan {
  return (text) => {
    if (text === seen) return plan(text);
    if (editorForm(text) !== editorForm(seen)) return { refused: 'note-changed' };
    const edit = plan(seen);
    return isRefusal(edit) ? edit : fromEditorForm(text, inEditorForm(seen, edit));
  };
}
