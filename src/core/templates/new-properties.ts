import { nameKey } from '../comparable';
import type { NewValue } from '../properties/yaml';
import type { Settings } from '../settings';
import type { TemplateProperties } from './template-properties';
import { firstDraftStatus } from '../workflow/workflow';

/** A property's name with its value. */
type NamedProperty = readonly [name: string, value: NewValue];

/**
 * The properties that a note with a checklist has, those of the template note in front of the usual ones,
 * which fill in what the template note leaves blank.
 * @param own the template note's; @param today `YYYY-MM-DD`.
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
