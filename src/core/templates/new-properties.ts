import { nameKey } from '../comparable';
import type { PropertyValue } from '../properties/property-edits';
import type { Settings } from '../settings';
import { firstDraftStatus } from '../workflow';
import type { ChecklistTemplate } from './template';

/** A property's name with its value. */
type NamedProperty = readonly [name: string, value: PropertyValue];

function isPropertyValue(value: unknown): value is PropertyValue {
  if (Array.isArray(value)) return value.every((entry) => typeof entry === 'string');
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/**
 * The properties that a note with a checklist has, those of the template note in front of the usual ones,
 * which fill in what the template note leaves blank.
 * @param today `YYYY-MM-DD`.
 */
export function newProperties(template: ChecklistTemplate, settings: Settings, today: string): NamedProperty[] {
  const { status, started, editDate, relates, peerReviews } = settings.properties;
  const usual: NamedProperty[] = [
    [status, firstDraftStatus(settings.workflow)?.name ?? ''],
    [started, today],
    [editDate, today],
    [relates, null],
    [peerReviews, 0],
  ];
  const isUsual = (name: string): boolean => usual.some(([one]) => nameKey(one) === nameKey(name));
  const own = Object.entries(template.properties).flatMap(([name, value]): NamedProperty[] => {
    const isBlank = value === null || value === '';
    return isPropertyValue(value) && !(isBlank && isUsual(name)) ? [[name, value]] : [];
  });
  const named = new Set(own.map(([name]) => nameKey(name)));
  return [...own, ...usual.filter(([name]) => !named.has(nameKey(name)))];
}
