import type { WriteResult } from '../../core/plan';
import type { ChecklistTemplate } from '../../core/templates/template';
import { findStatus } from '../../core/workflow/workflow';
import { describeLeftOut, describeRefusal } from '../../ui/strings';
import type { Services } from '../../vault/services';
import { cliStrings as words } from './strings';

/**
 * What links and the command line both do to a note, naming template and status by text. Throws errors with a message
 * for the user.
 */

/** Plain data for programs, and words for people. */
export interface Answer {
  readonly data: unknown;
  readonly text: string;
}

export function throwIfRefused(result: WriteResult): void {
  if (result.outcome === 'refused') throw new Error(describeRefusal(result.refusal));
}

/** @param id the default template where absent */
export async function templateNamed(
  { templates, settings }: Services,
  id = settings.current.defaultTemplate,
): Promise<ChecklistTemplate> {
  const template = await templates.get(id);
  if (template) return template;
  const known = templates.known().map((one) => one.id);
  throw new Error(words.noTemplate(id, known));
}

interface Insertion {
  readonly template: ChecklistTemplate;
  /** Indices of the phases; null for all. */
  readonly phases: readonly number[] | null;
  readonly secondCopy: boolean;
}

/** Inserts a checklist at the end of a note; of one that the note has already only what is missing. */
export async function insertAtEnd({ actions }: Services, path: string, insertion: Insertion): Promise<Answer> {
  const result = await actions.insertChecklist(path, { ...insertion, place: { at: 'end' } });
  throwIfRefused(result);
  if (result.outcome !== 'written') return { data: { path, inserted: false }, text: words.nothingMissing(path) };
  const text = words.inserted(insertion.template.name, path);
  if (!result.leftOut) return { data: { path, inserted: true }, text };
  const leftOut = describeLeftOut(result.leftOut);
  return { data: { path, inserted: true, leftOut }, text: `${text} ${leftOut}` };
}

/** Sets a note's status, which may be named by an alias. */
export async function setStatusNamed({ settings, actions }: Services, path: string, wanted = ''): Promise<Answer> {
  const { workflow } = settings.current;
  const status = findStatus(workflow, wanted)?.name;
  if (status === undefined) {
    const known = workflow.map(({ name }) => name);
    throw new Error(words.unknownStatus(wanted, known));
  }
  const result = await actions.setStatus(path, status);
  throwIfRefused(result);
  const data = { path, status, changed: result.outcome === 'written' };
  return { data, text: words.statusLine(path, status, null) };
}
