import { compareTexts } from '../comparable';
import { guessStage, tellsOutcome } from './stage-words';
import { findStatus, type Stage, type StatusColor, statusKey, type Workflow, type WorkflowStatus } from './workflow';

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

/**
 * The statuses that notes have and the workflow does not know, those that seem to be final last, the most used first.
 * @param texts the status of each note as it is written.
 */
export function foundStatuses(texts: readonly string[], workflow: Workflow): WorkflowStatus[] {
  const unknown = usedTexts(texts).filter(({ text }) => findStatus(workflow, text) === null);
  const given: Record<Stage, number> = { draft: 0, review: 0, final: 0 };
  const found = unknown.map(({ text }): WorkflowStatus => {
    const stage = guessStage(text);
    const colors = COLORS[stage];
    const outcome = tellsOutcome(text) ? ({ outcome: true } as const) : {};
    return { name: text, aliases: [], ...outcome, stage, color: colors[given[stage]++ % colors.length] ?? 'gray' };
  });
  return [...found.filter(({ stage }) => stage !== 'final'), ...found.filter(({ stage }) => stage === 'final')];
}

/** The workflow with found statuses before its first final one, so that what is done stays last, and outcomes after it. */
export function withFound(workflow: Workflow, found: readonly WorkflowStatus[]): Workflow {
  const steps = found.filter(({ outcome }) => !outcome);
  const final = workflow.findIndex(({ stage }) => stage === 'final');
  const at = final === -1 ? workflow.length : final;
  return [...workflow.slice(0, at), ...steps, ...workflow.slice(at), ...found.filter(({ outcome }) => outcome)];
}

/** The aliases that notes have as their status, the most used first. */
export function usedAliases(texts: readonly string[], workflow: Workflow): UsedAlias[] {
  return usedTexts(texts).flatMap(({ text, notes }) => {
    const status = findStatus(workflow, text);
    return status === null || statusKey(status.name) === statusKey(text) ? [] : [{ text, notes, status }];
  });
}

/** The workflow with an alias as a status of its own, after the one that it was a spelling of and otherwise the same. */
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
