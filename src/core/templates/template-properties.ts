import { parseCalendarDate } from '../properties/values';
import { isYamlMap, type NewValue, type YamlReader } from '../properties/yaml';
import { fillVariables, VARIABLE, type VariableValues } from './variables';

/** Properties by name. */
export type TemplateProperties = Readonly<Record<string, NewValue>>;

/** Stands for a variable while the YAML is read, since what it stands for may be anything: `a: b`, `#1`, `2024`. */
const TOKEN = /designPhases(\d+)variable/g;

/**
 * The properties that a template note hands to new properties, read after its variables are filled in; none where its
 * YAML can't be read. An unquoted `[[link]]`, which YAML takes for a list in a list, is a link.
 * @param frontmatter what stands between the template note's fences.
 */
export function templateProperties(frontmatter: string, values: VariableValues, yaml: YamlReader): TemplateProperties {
  // A date may be a date or a number to YAML, a title is text; where the dates break the YAML, they are text too.
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
