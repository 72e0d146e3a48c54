/**
 * A practice is a few saved timestamps, from which its times are computed, so that they stay right after sleep,
 * throttled timers, and reloads, and in a second window. All times are in milliseconds, and moments since the epoch.
 */

/** A phase of a running practice. */
export interface PracticePhase {
  readonly title: string;
  readonly plannedMs: number;
  /** Time used until the last pause or change of phase. */
  readonly usedMs: number;
  /** Done items of the phase when the practice began. */
  readonly doneAtStart: number;
  /** The keys of its items then, by which it is found again: see `notePhases`. */
  readonly items: readonly string[];
  /** Whether the end of its time was announced. */
  readonly announced: boolean;
}

export interface PracticeState {
  /** Path of the note. */
  readonly path: string;
  /** The question, in the user's words; empty for none. */
  readonly prompt: string;
  readonly startedAt: number;
  readonly phases: readonly PracticePhase[];
  /** Index of the current phase. */
  readonly current: number;
  /** Since when the current phase has been running without a pause; null while paused. */
  readonly runningSince: number | null;
  /** The last moment that was observed. An earlier one means that the clock was set back. */
  readonly seenAt: number;
}

/** A practice at one moment. */
export interface PracticeView {
  readonly current: number;
  readonly paused: boolean;
  /** Milliseconds left in the current phase; negative once its time is up. */
  readonly phaseLeftMs: number;
  /** Milliseconds left of the whole practice; negative once its time is up. */
  readonly totalLeftMs: number;
  readonly usedMs: number;
  readonly plannedMs: number;
  readonly phases: readonly Pick<PracticePhase, 'title' | 'plannedMs' | 'usedMs'>[];
}

export type PhasePlan = Omit<PracticePhase, 'usedMs' | 'announced'>;

/** A practice that starts now with its first phase. */
export function startPractice(path: string, prompt: string, phases: readonly PhasePlan[], now: number): PracticeState {
  return {
    path,
    prompt,
    startedAt: now,
    phases: phases.map((phase) => ({ ...phase, usedMs: 0, announced: false })),
    current: 0,
    runningSince: now,
    seenAt: now,
  };
}

/** The practice at `now`. No used time is negative, and none shrinks when the clock is set back. */
export function practiceAt(state: PracticeState, now: number): PracticeView {
  const running = runningMs(state, now);
  const phases = state.phases.map(({ title, plannedMs, usedMs }, index) => ({
    title,
    plannedMs,
    usedMs: index === state.current ? usedMs + running : usedMs,
  }));
  const usedMs = phases.reduce((total, phase) => total + phase.usedMs, 0);
  const plannedMs = phases.reduce((total, phase) => total + phase.plannedMs, 0);
  const current = phases[state.current];
  return {
    current: state.current,
    paused: state.runningSince === null,
    phaseLeftMs: current === undefined ? 0 : current.plannedMs - current.usedMs,
    totalLeftMs: plannedMs - usedMs,
    usedMs,
    plannedMs,
    phases,
  };
}

/** Notes the time. If the clock was set back, keeps what was used until then, and goes on from the new time. */
export function observe(state: PracticeState, now: number): PracticeState {
  if (state.runningSince === null || now === state.seenAt) return state;
  return now < state.seenAt ? { ...bank(state, now), runningSince: now } : { ...state, seenAt: now };
}

/** Pauses or resumes. */
export function pauseOrResume(state: PracticeState, now: number): PracticeState {
  return state.runningSince === null
    ? { ...state, runningSince: now, seenAt: now }
    : { ...bank(state, now), runningSince: null };
}

/** Goes to another phase, running or paused as before; the same state if there is no such phase. */
export function goToPhase(state: PracticeState, index: number, now: number): PracticeState {
  if (state.phases[index] === undefined || index === state.current) return state;
  return { ...bank(state, now), current: index, runningSince: state.runningSince === null ? null : now };
}

/** The state after the end of the current phase's time was announced; null if it isn't up, or that was done. */
export function announceEnd(state: PracticeState, now: number): PracticeState | null {
  const phase = state.phases[state.current];
  if (phase === undefined || phase.announced || practiceAt(state, now).phaseLeftMs > 0) return null;
  return { ...state, phases: withCurrent(state, { ...phase, announced: true }) };
}

/** The state with `ms` more for the current phase, whose end is announced again unless its time is still up. */
export function addTime(state: PracticeState, ms: number, now: number): PracticeState {
  const phase = state.phases[state.current];
  if (phase === undefined) return state;
  const longer = { ...phase, plannedMs: phase.plannedMs + ms };
  const isOver = practiceAt({ ...state, phases: withCurrent(state, longer) }, now).phaseLeftMs <= 0;
  return { ...state, phases: withCurrent(state, { ...longer, announced: isOver }) };
}

/** How long the current phase has been running since the last pause or change; observed time stays. */
function runningMs(state: PracticeState, now: number): number {
  return state.runningSince === null ? 0 : Math.max(0, Math.max(now, state.seenAt) - state.runningSince);
}

/** Adds the running time to the used time of the current phase. */
function bank(state: PracticeState, now: number): PracticeState {
  const phase = state.phases[state.current];
  if (phase === undefined) return state;
  const phases = withCurrent(state, { ...phase, usedMs: phase.usedMs + runningMs(state, now) });
  return { ...state, phases, seenAt: now };
}

function withCurrent(state: PracticeState, changed: PracticePhase): PracticePhase[] {
  return state.phases.map((phase, index) => (index === state.current ? changed : phase));
}
