import type { ComponentChildren } from 'preact';
import { titleOfPath } from '../core/paths';
import { type LinkContext, noteLinkEvents } from './note-link';
import type { LinkEnd } from './open-note';

interface NoteAnchorProps {
  readonly links: LinkContext;
  readonly end: LinkEnd;
  /** Whether it stands in a row that has the keyboard's stop, and may be dragged. */
  readonly inRow?: boolean;
  /** What stands before the name, in the link. */
  readonly before?: ComponentChildren;
  /** Called before the note is opened, as to close what lies over it. */
  readonly onOpen?: () => void;
}

/** A link that reads as its note's name; one to a note that doesn't exist reads as it is written, and looks as in the app. */
export function NoteAnchor({ links, end, inRow, before, onOpen }: NoteAnchorProps) {
  const { path, linkText = '' } = end;
  const name = path === null ? linkText : titleOfPath(path);
  const { onClick, onAuxClick, ...events } = noteLinkEvents(links, end);
  const opening = (open: (event: MouseEvent) => void) => (event: MouseEvent) => {
    if (event.button < 2) onOpen?.();
    open(event);
  };
  return (
    <a
      class={`internal-link${path === null ? ' is-unresolved' : ''}`}
      href={path ?? linkText}
      {...(inRow ? { tabIndex: -1, draggable: false } : {})}
      onClick={opening(onClick)}
      onAuxClick={opening(onAuxClick)}
      {...events}
    >
      {before}
      {before ? <span>{name}</span> : name}
    </a>
  );
}
