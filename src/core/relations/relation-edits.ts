import { isRefusal, NO_EDIT } from '../edit';
import { type Plan, planInOrder } from '../plan';
import { findSpelling, readFrontmatter } from '../properties/frontmatter';
import { addToProperty, removeFromProperty, replaceInProperty } from '../properties/property-edits';
import { plainText } from '../properties/values';
import type { YamlReader } from '../properties/yaml';
import { type RelationLink, relationLinks } from '../properties/relation-link';

/**
 * Adds a link to the relations in whatever shape they have; a note that relates to the file already, however it writes
 * that link, is left alone. Refused where one value would become a list and the property may not hold one.
 * @param name the property's name.
 * @param link with its brackets.
 * @param leadsThere whether a link with this target leads to the same file.
 * @param mayHoldList whether the vault's type of a property allows a list.
 */
export function addRelation(
  name: string,
  link: string,
  leadsThere: (target: string) => boolean,
  yaml: YamlReader,
  mayHoldList: (property: string) => boolean = () => true,
): Plan {
  return (text) => {
    const note = readFrontmatter(text, yaml);
    if (isRefusal(note)) return note;
    const spelling = findSpelling(Object.keys(note.properties), name);
    const links = spelling === undefined ? [] : relationLinks(note.properties[spelling]);
    const isThere = links.some(({ kind, target }) => kind === 'link' && leadsThere(target));
    if (isThere) return NO_EDIT;
    const becomesList = spelling !== undefined && isOneValue(note.properties[spelling]) && !mayHoldList(spelling);
    return becomesList ? { refused: 'one-value-only', detail: spelling } : addToProperty(name, link, yaml)(text);
  };
}

/** Whether a property holds one value, and no list; an unquoted link is a list in a list to YAML. */
function isOneValue(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 1 && Array.isArray(value[0]);
  return value !== null && value !== undefined && !['', '[[]]'].includes(plainText(value));
}

/** Takes the links that are written as `link` is out of the relations, out of a text that holds several too. */
export function removeRelation(name: string, link: RelationLink, yaml: YamlReader): Plan {
  const others = (entry: unknown) => relationLinks([entry]).filter(({ linkText }) => linkText !== link.linkText);
  const without = (entry: unknown): string | null => {
    const kept = others(entry);
    const isAmongOthers = kept.length > 0 && kept.length < relationLinks([entry]).length;
    return isAmongOthers ? kept.map(({ linkText }) => linkText).join(', ') : null;
  };
  return planInOrder(
    replaceInProperty(name, without, yaml),
    removeFromProperty(name, (entry) => relationLinks([entry]).length > 0 && others(entry).length === 0, yaml),
  );
}

/** Puts another link in the place of those that are written as `link` is. @param other with its brackets */
export function replaceRelation(name: string, link: RelationLink, other: string, yaml: YamlReader): Plan {
  const replaced = (entry: unknown): string | null => {
    const links = relationLinks([entry]).map(({ linkText }) => linkText);
    if (!links.includes(link.linkText)) return null;
    return links.map((linkText) => (linkText === link.linkText ? other : linkText)).join(', ');
  };
  return replaceInProperty(name, replaced, yaml);
}
