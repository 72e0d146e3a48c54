import { type Edit, isRefusal } from './edit';
import type { Plan } from './plan';

const MARK = '\uFEFF';

/**
 * A text as an editor holds it, with LF and without a byte order mark, whatever it has on disk. Where CodeMirror ends a
 * line is documented with `EditorState.lineSeparator`.
 */
export function editorForm(text: string): string {
  const unmarked = text.startsWith(MARK) ? text.slice(MARK.length) : text;
  return unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked;
}

/** An edit of a text as one of its editor form. */
export function inEditorForm(text: string, edit: Edit): Edit {
  if (editorForm(text) === text) return edit;
  const at = (offset: number): number => editorForm(text.slice(0, offset)).length;
  return {
    changes: edit.changes.map(({ from, to, insert }) => ({ from: at(from), to: at(to), insert: editorForm(insert) })),
  };
}

/** An edit of a text's editor form as one of the text, whose line ends it takes on. */
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

/** A plan for a text that was seen, whether it's in an editor or on disk now. Refuses any other text. */
export function planForSeen(seen: string, plan: Plan): Plan {
  return (text) => {
    if (text === seen) return plan(text);
    if (editorForm(text) !== editorForm(seen)) return { refused: 'note-changed' };
    const edit = plan(seen);
    return isRefusal(edit) ? edit : fromEditorForm(text, inEditorForm(seen, edit));
  };
}
