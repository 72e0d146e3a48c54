import { isData } from '../saved-data';
import type { PracticePhase, PracticeState } from './practice';

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

function isPhase(value: unknown): value is PracticePhase {
  return (
    isData(value) &&
    typeof value.title === 'string' &&
    isCount(value.plannedMs) &&
    isCount(value.usedMs) &&
    isCount(value.doneAtStart) &&
    typeof value.announced === 'boolean'
  );
}

/** A practice as it was saved, or null where the saved value is not one (another version's, damaged, none). */
export function parsePractice(value: unknown): PracticeState | null {
  if (!isData(value)) return null;
  const { path, prompt, startedAt, phases, current, runningSince, seenAt } = value;
  if (typeof path !== 'string' || typeof prompt !== 'string') return null;
  if (!isCount(startedAt) || !isCount(seenAt) || !isCount(current)) return null;
  if (runningSince !== null && !isCount(runningSince)) return null;
  if (!Array.isArray(phases) || !phases.every(isPhase) || phases[current] === undefined) return null;
  return { path, prompt, startedAt, phases, current, runningSince, seenAt };
}
