import { isDue, isHard, type ScheduledCard } from '../flashcards/schedule';
import { compareTexts } from '../comparable';
import { groupBy } from '../group-by';
import { phaseKey, textKey, titleOf } from '../outline/titles';
import { titleOfPath } from '../paths';
import type { PracticeRun, PracticeRunPhase } from './practice-run';

/** A run, and the note whose log has it. */
export interface LoggedRun extends PracticeRun {
  readonly path: string;
}

/** A phase in one practice. */
export interface PhaseEntry {
  readonly run: LoggedRun;
  readonly phase: PracticeRunPhase;
}

/** A phase in all practices. */
export interface PhaseResult {
  /** What its titles in all notes share. */
  readonly key: string;
  /** Its title in the latest practice. */
  readonly title: string;
  /** Oldest first. */
  readonly entries: readonly PhaseEntry[];
  /** The average score, 0 to 3; null for none. */
  readonly score: number | null;
  /** The average share of items ticked, 0 to 1. */
  readonly share: number | null;
  /** Average milliseconds over the planned time; negative below it. */
  readonly overMs: number | null;
  /** Its scores, oldest first, 0 to 3; with fewer than two, its shares as 0 to 3. */
  readonly trend: readonly number[];
  readonly isWeak: boolean;
}

/** A question in all its practices. */
export interface QuestionResult {
  readonly key: string;
  /** As it was last written. */
  readonly question: string;
  /** Oldest first. */
  readonly runs: readonly LoggedRun[];
  /** The best of the runs' average scores, 0 to 3; null for none. */
  readonly best: number | null;
  /** That of the last run. */
  readonly last: number | null;
  /** The day of the last run, `YYYY-MM-DD`. */
  readonly date: string;
}

export interface PracticeResults {
  /** The weakest first. */
  readonly phases: readonly PhaseResult[];
  /** The latest first. */
  readonly questions: readonly QuestionResult[];
}

/** One bad practice doesn't make a phase weak. */
const LEAST_PRACTICES = 2;
const WEAK_SCORE = 1.5;
const WEAK_SHARE = 0.5;
const BEST_SCORE = 3;

/** The figures of all runs, whatever their order. */
export function resultsOf(runs: readonly LoggedRun[]): PracticeResults {
  const ordered = [...runs].sort((a, b) => compare(dayOf(a), dayOf(b)));
  const entries = ordered.flatMap((run) => run.phases.filter(wasPracticed).map((phase) => ({ run, phase })));
  const phases = [...groupBy(entries, ({ phase }) => loggedPhaseKey(phase.title))].map(phaseResult);
  const questions = [...groupBy(ordered, (run) => questionKey(questionOf(run)))].map(questionResult);
  return {
    phases: phases.sort((a, b) => compare(strengthOf(a), strengthOf(b)) || compareTexts(a.title, b.title)),
    questions: questions.sort((a, b) => compare(b.date, a.date) || compareTexts(a.question, b.question)),
  };
}

/** A phase that was never reached doesn't count, unless it was scored. */
const wasPracticed = ({ usedMs, ticked, score }: PracticeRunPhase): boolean =>
  usedMs !== 0 || ticked > 0 || score !== null;

/** A run's question, or else its note. */
export const questionOf = ({ prompt, path }: LoggedRun): string => prompt || titleOfPath(path);

/** What two spellings of a question share. */
export const questionKey = (question: string): string => textKey(question);

/** What a phase's titles in logs, outlines, and templates share. */
export const loggedPhaseKey = (title: string): string => phaseKey(titleOf(title));

/** A run's average score, 0 to 3; null for none. */
export const scoreOf = (run: PracticeRun): number | null => average(known(run.phases.map(({ score }) => score)));

export const dayOf = ({ date }: PracticeRun): string => date.slice(0, 10);

/** How many cards of a phase are due, and how many are hard. */
export interface CardFigures {
  readonly due: number;
  readonly hard: number;
}

/** The figures of each phase's cards, by `loggedPhaseKey`. @param today `YYYY-MM-DD` */
export function cardFigures(cards: readonly ScheduledCard[], today: string): ReadonlyMap<string, CardFigures> {
  const byPhase = groupBy(cards, ({ phase }) => (phase === '' ? null : loggedPhaseKey(phase)));
  return new Map(
    [...byPhase].map(([key, same]) => [
      key,
      { due: same.filter((card) => isDue(card, today)).length, hard: same.filter(isHard).length },
    ]),
  );
}

function phaseResult([key, entries]: [string, PhaseEntry[]]): PhaseResult {
  const phases = entries.map(({ phase }) => phase);
  const scores = known(phases.map(({ score }) => score));
  const shares = known(phases.map(({ ticked, items }) => (items === null ? null : ticked / items)));
  const score = average(scores);
  const share = average(shares);
  return {
    key,
    title: titleOf(phases.at(-1)?.title ?? ''),
    entries,
    score,
    share,
    overMs: average(known(phases.map(overOf))),
    trend: scores.length >= LEAST_PRACTICES ? scores : shares.map((one) => one * BEST_SCORE),
    isWeak: isBelow(scores, WEAK_SCORE) ?? isBelow(shares, WEAK_SHARE) ?? false,
  };
}

function questionResult([key, runs]: [string, LoggedRun[]]): QuestionResult {
  const scores = runs.map(scoreOf);
  const last = runs.at(-1);
  return {
    key,
    question: last ? questionOf(last) : '',
    runs,
    best: known(scores).reduce<number | null>((best, score) => Math.max(best ?? 0, score), null),
    last: scores.at(-1) ?? null,
    date: last ? dayOf(last) : '',
  };
}

const overOf = ({ plannedMs, usedMs }: PracticeRunPhase): number | null =>
  plannedMs === null || usedMs === null ? null : usedMs - plannedMs;

/** Whether the average is below a limit; null for too few values. */
function isBelow(values: readonly number[], limit: number): boolean | null {
  return values.length < LEAST_PRACTICES ? null : (average(values) ?? limit) < limit;
}

/** What phases are ordered by: weak ones first, then by score, or else by what was ticked. */
function strengthOf({ isWeak, score, share }: PhaseResult): number {
  const known = score ?? (share === null ? BEST_SCORE : share * BEST_SCORE);
  return isWeak ? known - BEST_SCORE - 1 : known;
}

const known = <T>(values: readonly (T | null)[]): T[] => values.filter((value): value is T & {} => value !== null);

const average = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
