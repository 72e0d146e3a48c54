/**
 * A practice is a handful of timestamps: what it shows is worked out from them and the time of looking, so that sleep,
 * throttled timers, a reload and a second window change nothing. All times are milliseconds, moments since the epoch.
 */

/** One phase of a running practice. */
export interface PracticePhase {
  readonly title: string;
  readonly plannedMs: number;
  /** Time used up to the last pause or change of phase. */
  readonly usedMs: number;
  /** Done items of the phase when the practice began. */
  readonly doneAtStart: number;
  /** What its items said then, by which it is found again: see `notePhases`. */
  readonly items: readonly string[];
  /** Whether the end of its time was told. */
  readonly announced: boolean;
}

export interface PracticeState {
  /** Path of the note. */
  readonly path: string;
  /** What is to be designed, in the user's words; empty where nothing was typed. */
  readonly prompt: string;
  readonly startedAt: number;
  readonly phases: readonly PracticePhase[];
  /** Index of the current phase. */
  readonly current: number;
  /** Since when the current phase has been running without a break; null while paused. */
  readonly runningSince: number | null;
  /** The latest moment anybody looked. An earlier one means that the clock was set back. */
  readonly seenAt: number;
}

/** What a practice shows at one moment. */
export interface PracticeView {
  readonly current: number;
  readonly paused: boolean;
  /** Milliseconds left in the current phase; negative once it is over its time. */
  readonly phaseLeftMs: number;
  /** Milliseconds left of the whole; negative once it is over its time. */
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

/** What the practice shows at `now`. No used time is negative, and none shrinks when the clock is set back. */
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

/**
 * Takes note of the time. Where the clock was set back, what was used until then is put aside, and counting goes on
 * from the new time.
 */
export function observe(state: PracticeState, now: number): PracticeState {
  if (state.runningSince === null || now === state.seenAt) return state;
  return now < state.seenAt ? { ...bank(state, now), runningSince: now } : { ...state, seenAt: now };
}

/** Pauses, or goes on after a pause. */
export function pauseOrResume(state: PracticeState, now: number): PracticeState {
  return state.runningSince === null
    ? { ...state, runningSince: now, seenAt: now }
    : { ...bank(state, now), runningSince: null };
}

/** Goes to another phase, running or paused as before; the same state where there is no such phase. */
export function goToPhase(state: PracticeState, index: number, now: number): PracticeState {
  if (state.phases[index] === undefined || index === state.current) return state;
  return { ...bank(state, now), current: index, runningSince: state.runningSince === null ? null : now };
}

/** The state after telling that the current phase's time is over; null while it is not, or was told already. */
export function announceEnd(state: PracticeState, now: number): PracticeState | null {
  const phase = state.phases[state.current];
  if (phase === undefined || phase.announced || practiceAt(state, now).phaseLeftMs > 0) return null;
  return { ...state, phases: withCurrent(state, { ...phase, announced: true }) };
}

/** The state with `ms` more for the current phase, whose end is told anew where it is not over any more. */
export function addTime(state: PracticeState, ms: number, now: number): PracticeState {
  const phase = state.phases[state.current];
  if (phase === undefined) return state;
  const longer = { ...phase, plannedMs: phase.plannedMs + ms };
  const isOver = practiceAt({ ...state, phases: withCurrent(state, longer) }, now).phaseLeftMs <= 0;
  return { ...state, phases: withCurrent(state, { ...longer, announced: isOver }) };
}

/** How long the current phase has been running since the last pause or change; what was seen once stays. */
function runningMs(state: PracticeState, now: number): number {
  return state.runningSince === null ? 0 : Math.max(0, Math.max(now, state.seenAt) - state.runningSince);
}

/** Puts the running time aside as used time of the current phase. */
function bank(state: PracticeState, now: number): PracticeState {
  const phase = state.phases[state.current];
  if (phase === undefined) return state;
  const phases = withCurrent(state, { ...phase, usedMs: phase.usedMs + runningMs(state, now) });
  return { ...state, phases, seenAt: now };
}

function withCurrent(state: PracticeState, changed: PracticePhase): PracticePhase[] {
  return state.phases.map((phase, index) => (index === state.current ? changed : phase));
}
