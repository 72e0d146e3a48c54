import type { NoteSummary } from '../../core/note';
import type { ResolvedLink } from '../../core/relations/relations';
import { Icon } from '../../ui/icon';
import { NoteAnchor } from '../../ui/note-anchor';
import { type LinkContext, noteLinkEvents } from '../../ui/note-link';
import { boardStrings } from './strings';

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

interface NewerNoteProps {
  /** The note that is superseded. */
  readonly path: string;
  readonly newer: ResolvedLink;
  readonly links: LinkContext;
}

/** Leads on from a superseded note. By keyboard, the menu of the row does. */
export function NewerNote({ path, newer, links }: NewerNoteProps) {
  return (
    <span class="design-phases-newer" title={boardStrings.supersededBy}>
      <NoteAnchor
        links={{ ...links, sourcePath: path }}
        end={{ path: newer.path, linkText: newer.target }}
        inRow
        before={
          <>
            <Icon name="corner-down-right" />
            <span class="design-phases-unseen">{boardStrings.supersededBy} </span>
          </>
        }
      />
    </span>
  );
}
