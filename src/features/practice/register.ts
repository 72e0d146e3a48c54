import { practiceNextQuestion } from './next-question';
import type { ReviewActions } from './review';
import { openPracticeReview, PRACTICE_REVIEW, PracticeReviewView } from './review-view';
import { practiceStrings, reviewStrings } from './strings';
import { attempt } from '../../ui/attempt';
import { endPractice, nextPracticePhase, pauseOrResumePractice, showPracticePhase } from './practice-control';
import { activeNote } from '../../ui/note-command';
import { showPracticeClock } from './practice-clock';
import { signalPhaseEnds } from './phase-end-signal';
import type { PracticeServices } from './practice-store';
import { startPractice } from './start-practice';

/** The commands that run a practice, its place in the status bar, and what happens when a phase's time is over. */
export function registerPractice(services: PracticeServices, onStarted: () => void): void {
  const { app, plugin } = services;
  plugin.addCommand({
    id: 'start-practice',
    name: practiceStrings.start,
    icon: 'timer',
    callback: () => void startPractice(services, activeNote(app), onStarted),
  });
  plugin.addCommand({
    id: 'practice-next-question',
    name: reviewStrings.next,
    icon: 'dices',
    callback: () => void practiceNextQuestion(services, onStarted),
  });
  addRunningCommand(
    services,
    { id: 'pause-practice', name: practiceStrings.pauseOrResume, icon: 'pause' },
    pauseOrResumePractice,
  );
  addRunningCommand(
    services,
    { id: 'next-practice-phase', name: practiceStrings.goToNext, icon: 'skip-forward' },
    nextPracticePhase,
  );
  addRunningCommand(services, { id: 'end-practice', name: practiceStrings.end, icon: 'square' }, endPractice);
  attempt('practice clock', () => showPracticeClock(services, () => void showPracticePhase(services)));
  signalPhaseEnds(services);
  app.workspace.onLayoutReady(() => attempt('running practice', () => services.practice.follow(plugin)));
}

/** The practice review, a view in the main area. */
export function registerPracticeReview(services: PracticeServices, actions: ReviewActions): void {
  const { app, plugin } = services;
  plugin.registerView(PRACTICE_REVIEW, (leaf) => new PracticeReviewView(leaf, services, actions));
  plugin.addCommand({
    id: 'open-practice-review',
    name: reviewStrings.open,
    icon: 'chart-line',
    callback: () => void openPracticeReview(app),
  });
}

/** Adds a command that is offered only while a practice is running. */
function addRunningCommand(
  services: PracticeServices,
  command: { readonly id: string; readonly name: string; readonly icon: string },
  run: (services: PracticeServices) => Promise<unknown> | void,
): void {
  services.plugin.addCommand({
    ...command,
    checkCallback: (checking) => {
      const running = services.practice.current !== null;
      if (running && !checking) void run(services);
      return running;
    },
  });
}
