import { comparable } from '../comparable';
import { onceFor } from '../once';

export const STAGES = ['draft', 'review', 'final'] as const;
export type Stage = (typeof STAGES)[number];

/** Colors are names that Obsidian's theme has a variable for (`--color-red` …). */
export const STATUS_COLORS = ['red', 'orange', 'yellow', 'green', 'cyan', 'blue', 'purple', 'pink', 'gray'] as const;
export type StatusColor = (typeof STATUS_COLORS)[number];

/** One status of a workflow. */
export interface WorkflowStatus {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly color: StatusColor;
  readonly stage: Stage;
  /** Whether it is a decision that somebody makes: no note comes to it by itself, and it needs no reviews. */
  readonly outcome?: true;
  /** Days after the last approval after which a note needs another review; left out where it never does. */
  readonly reviewAgainDays?: number;
}

/** The statuses in their order. */
export type Workflow = readonly WorkflowStatus[];

/** What two spellings of one status share: `comparable`, trimmed, without case, inner blanks folded. */
export function statusKey(text: string): string {
  return comparable(text).trim().toLowerCase().replace(/\s+/g, ' ');
}

/**
 * The statuses by the keys of their names and aliases: a name goes before an alias, and the first before the others.
 */
const statusesByKey = onceFor((workflow: Workflow): ReadonlyMap<string, WorkflowStatus> => {
  const aliases = workflow.flatMap((status) => status.aliases.map((alias) => [statusKey(alias), status] as const));
  const names = workflow.map((status) => [statusKey(status.name), status] as const);
  return new Map([...aliases.reverse(), ...names.reverse()]);
});

/** The workflow's status that `text` names, by name first and alias second; null where none does. */
export function findStatus(workflow: Workflow, text: string): WorkflowStatus | null {
  const key = statusKey(text);
  return key === '' ? null : (statusesByKey(workflow).get(key) ?? null);
}

const namesOfOutcomes = onceFor(
  (workflow: Workflow): ReadonlySet<string> =>
    new Set(workflow.flatMap(({ name, outcome }) => (outcome ? [name] : []))),
);

/** Whether a status is an outcome. @param name as the workflow spells it */
export function isOutcome(workflow: Workflow, name: string): boolean {
  return namesOfOutcomes(workflow).has(name);
}

const isStep = ({ outcome }: WorkflowStatus): boolean => outcome !== true;

/**
 * The status that comes after `text` in the workflow's order and is of its stage or a later one: what is done never
 * goes back to a draft. The first for a blank one; null after the last and for one that the workflow does not know.
 * Outcomes are passed over, and nothing comes after one.
 */
export function nextStatus(workflow: Workflow, text: string): WorkflowStatus | null {
  if (statusKey(text) === '') return workflow.find(isStep) ?? null;
  const current = findStatus(workflow, text);
  if (current === null || current.outcome) return null;
  const isLater = ({ stage }: WorkflowStatus): boolean => STAGES.indexOf(stage) >= STAGES.indexOf(current.stage);
  return workflow.slice(workflow.indexOf(current) + 1).find((status) => isStep(status) && isLater(status)) ?? null;
}

/**
 * The status that a note gets once it has enough reviews: the next final one that is no outcome. Null where it is
 * final or an outcome already, and for a blank status and one that the workflow does not know.
 */
export function statusOnceReviewed(workflow: Workflow, text: string): WorkflowStatus | null {
  const current = findStatus(workflow, text);
  if (current === null || current.outcome || current.stage === 'final') return null;
  const isFinalStep = (status: WorkflowStatus): boolean => isStep(status) && status.stage === 'final';
  return workflow.slice(workflow.indexOf(current) + 1).find(isFinalStep) ?? null;
}

/** Whether a note with this status is with its reviewers, or goes to them next. */
export function isNearReview(workflow: Workflow, text: string): boolean {
  return [findStatus(workflow, text), nextStatus(workflow, text)].some((status) => status?.stage === 'review');
}

/**
 * The place of a status in the workflow, asked by its name; those it does not know come after, a blank one has none.
 */
export function statusOrder(workflow: Workflow): (status: string) => number | null {
  const places = new Map(workflow.map(({ name }, index) => [statusKey(name), index]));
  return (status) => (status === '' ? null : (places.get(statusKey(status)) ?? workflow.length));
}

/** The status a new note gets: the first of stage draft, else the first at all. */
export function firstDraftStatus(workflow: Workflow): WorkflowStatus | null {
  return workflow.find((status) => isStep(status) && status.stage === 'draft') ?? workflow[0] ?? null;
}
