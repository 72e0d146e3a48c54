import { compareTexts } from '../comparable';
import { guessStage, tellsOutcome } from './stage-words';
import {
  findStatus,
  type Stage,
  STAGES,
  type StatusColor,
  statusKey,
  type Workflow,
  type WorkflowStatus,
} from './workflow';

/** The colors that found statuses get, in turn. */
const COLORS: Readonly<Record<Stage, readonly StatusColor[]>> = {
  draft: ['yellow', 'red', 'pink', 'gray'],
  review: ['cyan', 'blue'],
  final: ['green', 'purple'],
};

/** A text that notes have as their status. */
interface UsedText {
  /** In the spelling met first. */
  readonly text: string;
  readonly notes: number;
}

/** An alias that notes have where the workflow's status has another name. */
export interface UsedAlias extends UsedText {
  readonly status: WorkflowStatus;
}

/** The texts that are the same status, each once, the most used first. */
function usedTexts(texts: readonly string[]): UsedText[] {
  const used = new Map<string, UsedText>();
  for (const text of texts) {
    const known = used.get(statusKey(text));
    used.set(statusKey(text), { text: known?.text ?? text, notes: (known?.notes ?? 0) + 1 });
  }
  used.delete('');
  return [...used.values()].sort((a, b) => b.notes - a.notes || compareTexts(a.text, b.text));
}

/** A status that notes have and the workflow does not know, as it would be added. */
export interface FoundStatus {
  readonly status: WorkflowStatus;
  readonly notes: number;
}

/**
 * The statuses that notes have and the workflow does not know, in the order of the stages that their words tell, the
 * most used first.
 * @param texts the status of each note as it is written.
 */
export function foundStatuses(texts: readonly string[], workflow: Workflow): FoundStatus[] {
  const unknown = usedTexts(texts).filter(({ text }) => findStatus(workflow, text) === null);
  return STAGES.flatMap((stage) => {
    const colors = COLORS[stage];
    return unknown
      .filter(({ text }) => guessStage(text) === stage)
      .map(({ text, notes }, index) => ({
        status: { name: text, aliases: [], stage, color: colors[index % colors.length] ?? 'gray' },
        notes,
      }));
  });
}

/**
 * The workflow with found statuses, each after the last one of its stage or an earlier one. Final ones whose words tell
 * an outcome are outcomes, at the end.
 */
export function withFound(workflow: Workflow, found: readonly WorkflowStatus[]): Workflow {
  const isOutcome = ({ name, stage }: WorkflowStatus): boolean => stage === 'final' && tellsOutcome(name);
  const outcomes = found.filter(isOutcome).map((status) => ({ ...status, outcome: true as const }));
  const steps = found.filter((status) => !isOutcome(status));
  return [...steps.reduce(withStep, workflow), ...outcomes];
}

function withStep(workflow: Workflow, status: WorkflowStatus): Workflow {
  const isBefore = ({ stage, outcome }: WorkflowStatus): boolean =>
    !outcome && STAGES.indexOf(stage) <= STAGES.indexOf(status.stage);
  const at = workflow.map(isBefore).lastIndexOf(true) + 1;
  return [...workflow.slice(0, at), status, ...workflow.slice(at)];
}

/** The aliases that notes have as their status, the most used first. */
export function usedAliases(texts: readonly string[], workflow: Workflow): UsedAlias[] {
  return usedTexts(texts).flatMap(({ text, notes }) => {
    const status = findStatus(workflow, text);
    return status === null || statusKey(status.name) === statusKey(text) ? [] : [{ text, notes, status }];
  });
}

/**
 * The workflow with an alias as a status of its own, after the one that it was a spelling of and otherwise the same.
 */
export function withAliasAsStatus(workflow: Workflow, { text, status }: UsedAlias): Workflow {
  const isOther = (alias: string): boolean => statusKey(alias) !== statusKey(text);
  return workflow.flatMap((one) =>
    one.name !== status.name
      ? [one]
      : [
          { ...one, aliases: one.aliases.filter(isOther) },
          { ...one, name: text, aliases: [] },
        ],
  );
}

/** The list with one entry moved to another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}
