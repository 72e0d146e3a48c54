import { isRefusal } from '../../core/edit';
import { outlineOf } from '../../core/outline/outline-of';
import { readFrontmatter } from '../../core/properties/frontmatter';
import { type ReadinessFinding, readinessOf } from '../../core/reviews/readiness';
import { outlineOptionsOf } from '../../core/settings';
import type { Services } from '../../vault/services';

/** What a note lacks for a review, from its text as it stands; nothing where there is no such note. */
export async function readinessOfNote(services: Services, path: string): Promise<readonly ReadinessFinding[]> {
  const text = await services.texts.read(path);
  return text === null ? [] : readinessOfText(services, path, text);
}

/** The same from a text of the note that is at hand. */
export function readinessOfText(services: Services, path: string, text: string): readonly ReadinessFinding[] {
  const { settings, index, yaml } = services;
  const { properties: names, insertion } = settings.current;
  const frontmatter = readFrontmatter(text, yaml);
  const { status, started, editDate, relates, peerReviews } = names;
  return readinessOf(text, {
    outline: outlineOf(text, outlineOptionsOf(settings.current)),
    unresolved: index.related(path).flatMap((relation) => (relation.path === null ? [relation.linkText] : [])),
    properties: isRefusal(frontmatter) ? [] : Object.keys(frontmatter.properties),
    // Those that insertion adds to a note; who wants none of them misses none.
    wanted: insertion.addProperties ? [status, started, editDate, relates, peerReviews] : [],
  });
}
