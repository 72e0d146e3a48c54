import type { Relation } from '../../core/note';
import { DirectionIcon, directionOf, NoteFacts, panelStrings } from '../panel';
import { type LinkContext, noteLinkEvents } from '../../ui/note-link';
import type { Services } from '../../vault/services';

interface BlockRelatedProps {
  readonly services: Services;
  readonly related: readonly Relation[];
  readonly links: LinkContext;
}

/** The notes a note is related to, each with its status, reviews and progress. */
export function BlockRelated({ services, related, links }: BlockRelatedProps) {
  const settings = services.settings.current;
  if (related.length === 0) return <p class="design-phases-hint">{panelStrings.noRelated}</p>;
  return (
    <ul class="design-phases-block-related">
      {related.map((relation) => {
        const { path, linkText } = relation;
        const note = path === null ? null : services.index.note(path);
        return (
          <li key={path ?? linkText}>
            <span class="design-phases-block-related-note">
              <DirectionIcon direction={directionOf(relation)} />
              <a
                class={`internal-link${path === null ? ' is-unresolved' : ''}`}
                href={path ?? linkText}
                {...noteLinkEvents(links, relation)}
              >
                {note?.title ?? linkText}
              </a>
            </span>
            {note && <NoteFacts note={note} settings={settings} />}
          </li>
        );
      })}
    </ul>
  );
}
