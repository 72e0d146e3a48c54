import type { Clock } from '../clock';
import type { ChecklistTemplate } from './template';
import { wordsOf } from '../outline/titles';

/** The values of a template's variables: the note's title, and the time. */
export interface VariableValues {
  readonly title: string;
  readonly clock: Clock;
}

export const VARIABLE = /\{\{\s*(?:(title)|(date|time)(?::([^{}]+))?)\s*\}\}/gi;

/**
 * Fills in the variables of Obsidian's core Templates: `{{title}}`, `{{date}}`, and `{{time}}`, the last two also with
 * a Moment pattern as in `{{date:DD.MM.YYYY}}`. Anything else in braces stays.
 * https://help.obsidian.md/plugins/templates
 */
export function fillVariables(text: string, { title, clock }: VariableValues): string {
  return text.replace(VARIABLE, (_, isTitle?: string, kind?: string, pattern?: string) => {
    if (isTitle) return title;
    return clock.format(clock.now(), pattern?.trim() ?? (kind?.toLowerCase() === 'date' ? 'YYYY-MM-DD' : 'HH:mm'));
  });
}

/** The template with the variables in all its texts filled in, and the patterns that tell these texts later. */
export function fillTemplate({ phases, ...template }: ChecklistTemplate, values: VariableValues): ChecklistTemplate {
  const patterns = new Map<string, RegExp>();
  const fill = (text: string): string => {
    const filled = fillVariables(text, values);
    if (filled !== text) patterns.set(filled, patternOf(text, values));
    return filled;
  };
  return { ...template, phases: fillAll(phases, fill), patterns };
}

/** A copy of plain data with its texts filled in. */
function fillAll<T>(data: T, fill: (text: string) => string): T;
function fillAll(data: unknown, fill: (text: string) => string): unknown {
  if (typeof data === 'string') return fill(data);
  if (Array.isArray(data)) return data.map((entry: unknown) => fillAll(entry, fill));
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, fillAll<unknown>(value, fill)]));
}

/**
 * The key (see `textKey`) of a text for any value of its variables: any title, and any date or time that is written
 * like today's. An answer may follow.
 */
function patternOf(text: string, values: VariableValues): RegExp {
  let key = '';
  let from = 0;
  for (const { 0: variable, 1: isTitle, index } of text.matchAll(VARIABLE)) {
    key += wordsOf(text.slice(from, index)) + (isTitle ? '.+' : shapeOf(fillVariables(variable, values)));
    from = index + variable.length;
  }
  return new RegExp(`^${(key + wordsOf(text.slice(from))).replace(/ +/g, ' ').trim()}(?= |$)`, 'u');
}

const shapeOf = (date: string): string =>
  wordsOf(date).replace(/\p{N}+|[\p{L}\p{M}]+/gu, (run) => (/^\p{N}/u.test(run) ? '\\p{N}+' : '[\\p{L}\\p{M}]+'));

/** Whether a pattern fits anything, since its text was only a title. */
export const isAnything = ({ source }: RegExp): boolean => source.startsWith('^.+(');
