import type { PracticeRun, PracticeRunPhase } from '../../../src/core/practice/practice-run';

export const MINUTE = 60_000;

/** A phase of a run: minutes planned and used, items ticked and there, score, notes. */
export function phaseOf(
  title: string,
  planned: number | null,
  used: number | null,
  [ticked, items]: readonly [number, number | null] = [0, null],
  score: PracticeRunPhase['score'] = null,
  notes = '',
): PracticeRunPhase {
  const ms = (minutes: number | null) => (minutes === null ? null : minutes * MINUTE);
  return { title, plannedMs: ms(planned), usedMs: ms(used), ticked, items, score, notes };
}

export const RUN: PracticeRun = {
  date: '2026-11-27',
  prompt: 'Design a URL shortener',
  phases: [
    phaseOf('Step 1: Clarify requirements and scope', 5, 6.2, [9, 13], 2, 'forgot peak traffic'),
    phaseOf('Step 2: Define the architecture', 10, 9, [1, 4]),
  ],
};

export const BLOCK = `### 2026-11-27 Design a URL shortener (15.2 of 15 min)

| Phase | Planned | Used | Items | Score | Notes |
|---|---|---|---|---|---|
| Step 1: Clarify requirements and scope | 5 | 6.2 | 9/13 | 2 | forgot peak traffic |
| Step 2: Define the architecture | 10 | 9 | 1/4 |  |  |`;

export const OLD_HEADER = '| Date | Prompt | Minutes | Phases |\n| --- | --- | --- | --- |';
export const OLD_ROW =
  '| 2026-11-20 14:05 | Design a URL shortener | 15.5 of 15 | ' +
  'Step 1: Clarify requirements and scope: 6.5 of 5 min, 4 items<br>Step 2: Define the architecture: 9 of 10 min, 1 item |';
export const OLD_RUN: PracticeRun = {
  date: '2026-11-20 14:05',
  prompt: 'Design a URL shortener',
  phases: [
    phaseOf('Step 1: Clarify requirements and scope', 5, 6.5, [4, null]),
    phaseOf('Step 2: Define the architecture', 10, 9, [1, null]),
  ],
};
