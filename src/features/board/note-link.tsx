import type { NoteSummary } from '../../core/note';
import { type LinkContext, noteLinkEvents } from '../../ui/note-link';

/** The title of a row or card, which opens its note. The context menu is left to the row. */
export function NoteLink({ note, links }: { readonly note: NoteSummary; readonly links: LinkContext }) {
  const { onClick, onAuxClick, onMouseOver } = noteLinkEvents(links, note);
  return (
    <a
      class="internal-link"
      href={note.path}
      tabIndex={-1}
      draggable={false}
      onClick={onClick}
      onAuxClick={onAuxClick}
      onMouseOver={onMouseOver}
    >
      {note.title}
    </a>
  );
}
