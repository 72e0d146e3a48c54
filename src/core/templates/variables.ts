import type { Clock } from '../clock';
import type { ChecklistTemplate } from './template';

/** What the variables of a template stand for: the note's title and the present moment. */
interface VariableValues {
  readonly title: string;
  readonly clock: Clock;
}

const VARIABLE = /\{\{\s*(?:(title)|(date|time)(?::([^{}]+))?)\s*\}\}/gi;

/**
 * Fills in the variables of Obsidian's core Templates: `{{title}}`, `{{date}}`, `{{time}}`, the last two also with
 * a Moment pattern as in `{{date:DD.MM.YYYY}}`. Anything else in braces stays as it is.
 * https://help.obsidian.md/plugins/templates
 */
export function fillVariables(text: string, { title, clock }: VariableValues): string {
  return text.replace(VARIABLE, (_, isTitle?: string, kind?: string, pattern?: string) => {
    if (isTitle) return title;
    return clock.format(clock.now(), pattern?.trim() ?? (kind?.toLowerCase() === 'date' ? 'YYYY-MM-DD' : 'HH:mm'));
  });
}

/** The template with the variables filled in wherever a text stands, its properties included. */
export function fillTemplate(template: ChecklistTemplate, values: VariableValues): ChecklistTemplate {
  const { id, name, phases, properties } = template;
  return { id, name, phases: fillAll(phases, values), properties: fillAll(properties, values) };
}

/** A copy of plain data with the variables in its texts filled in; the names of its fields stay. */
function fillAll<T>(data: T, values: VariableValues): T;
function fillAll(data: unknown, values: VariableValues): unknown {
  if (typeof data === 'string') return fillVariables(data, values);
  if (Array.isArray(data)) return data.map((entry: unknown) => fillAll(entry, values));
  if (data === null || typeof data !== 'object' || data instanceof Date) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, fillAll<unknown>(value, values)]));
}
