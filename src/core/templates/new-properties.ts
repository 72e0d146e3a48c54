import { nameKey } from '../comparable';
import { isYamlMap, type NewValue, type YamlReader } from '../properties/yaml';
import type { Settings } from '../settings';
import { firstDraftStatus } from '../workflow/workflow';
import { parseCalendarDate } from '../properties/values';
import { fillVariables, VARIABLE, type VariableValues } from './variables';

/** A property's name with its value. */
type NamedProperty = readonly [name: string, value: NewValue];

/**
 * The properties for a note with a checklist: the template note's, then the usual ones, which also fill in what the
 * template note leaves blank.
 * @param own the template note's
 * @param today `YYYY-MM-DD`
 */
export function newProperties(own: TemplateProperties, settings: Settings, today: string): NamedProperty[] {
  const { status, started, editDate, relates, peerReviews } = settings.properties;
  const usual: NamedProperty[] = [
    [status, firstDraftStatus(settings.workflow)?.name ?? ''],
    [started, today],
    [editDate, today],
    [relates, null],
    [peerReviews, 0],
  ];
  const isUsual = (name: string): boolean => usual.some(([one]) => nameKey(one) === nameKey(name));
  const set = Object.entries(own).filter(([name, value]) => (value !== null && value !== '') || !isUsual(name));
  const named = new Set(set.map(([name]) => nameKey(name)));
  return [...set, ...usual.filter(([name]) => !named.has(nameKey(name)))];
}

/** Properties by name. */
export type TemplateProperties = Readonly<Record<string, NewValue>>;

/** Stands for a variable while the YAML is read, since its value may be anything: `a: b`, `#1`, `2024`. */
const TOKEN = /designPhases(\d+)variable/g;

/**
 * The properties of a template note, read after its variables are filled in; none if its YAML can't be read. An
 * unquoted `[[link]]`, a list in a list to YAML, is a link.
 * @param frontmatter what is between the template note's fences
 */
export function templateProperties(frontmatter: string, values: VariableValues, yaml: YamlReader): TemplateProperties {
  // To YAML a date may be a date or a number. A title is text, and so are dates if they would break the YAML.
  const isTitle = (variable: string): boolean => /title/i.test(variable);
  return readFilled(frontmatter, values, yaml, isTitle) ?? readFilled(frontmatter, values, yaml, () => true) ?? {};
}

function readFilled(
  frontmatter: string,
  values: VariableValues,
  yaml: YamlReader,
  isText: (variable: string) => boolean,
): TemplateProperties | null {
  const texts: string[] = [];
  const source = frontmatter.replace(VARIABLE, (variable) => {
    const filled = fillVariables(variable, values);
    return isText(variable) ? `designPhases${texts.push(filled) - 1}variable` : filled;
  });
  const fill = (text: string): string => text.replace(TOKEN, (_, index: string) => texts[Number(index)] ?? '');
  try {
    const read = yaml(source);
    return isYamlMap(read) ? mapOf(read, fill) : null;
  } catch {
    return null;
  }
}

function mapOf(map: object, fill: (text: string) => string): TemplateProperties {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [fill(name), valueOf(value, fill)]));
}

function valueOf(value: unknown, fill: (text: string) => string): NewValue {
  if (typeof value === 'string') return fill(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return parseCalendarDate(value);
  if (isYamlMap(value)) return mapOf(value, fill);
  if (!Array.isArray(value)) return null;
  const entries = value.map((entry: unknown) => valueOf(entry, fill));
  const [inner] = entries;
  const isLink = entries.length === 1 && Array.isArray(inner) && inner.every((part) => typeof part === 'string');
  return isLink ? `[[${inner.join(', ')}]]` : entries;
}
