import { isData, listOf } from '../saved-data';
import type { PracticePhase, PracticeState } from './practice';

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** A saved phase, without items from an older version; null if it isn't one. */
function phaseOf(value: unknown): PracticePhase | null {
  if (!isData(value)) return null;
  const { title, plannedMs, usedMs, doneAtStart, items = [], announced } = value;
  if (typeof title !== 'string' || typeof announced !== 'boolean') return null;
  if (!isCount(plannedMs) || !isCount(usedMs) || !isCount(doneAtStart)) return null;
  const isList = Array.isArray(items) && items.every((item) => typeof item === 'string');
  return isList ? { title, plannedMs, usedMs, doneAtStart, items, announced } : null;
}

/** A saved practice; null if the value isn't one (another version's, damaged, none). */
export function parsePractice(value: unknown): PracticeState | null {
  if (!isData(value)) return null;
  const { path, prompt, startedAt, phases, current, runningSince, seenAt } = value;
  if (typeof path !== 'string' || typeof prompt !== 'string') return null;
  if (!isCount(startedAt) || !isCount(seenAt) || !isCount(current)) return null;
  if (runningSince !== null && !isCount(runningSince)) return null;
  const read = listOf(phases).flatMap((phase) => phaseOf(phase) ?? []);
  if (!Array.isArray(phases) || read.length < phases.length || read[current] === undefined) return null;
  return { path, prompt, startedAt, phases: read, current, runningSince, seenAt };
}
