import { practiceStrings } from './strings';
import { attempt } from '../../ui/attempt';
import { endPractice, nextPracticePhase, pauseOrResumePractice, showPracticePhase } from './practice-control';
import { activeNote } from '../../ui/note-command';
import { signalPhaseEnds } from './phase-end-signal';
import type { PracticeServices } from './practice-store';
import { showPracticeInStatusBar } from './practice-status';
import { startPractice } from './start-practice';

/**
 * The commands that run a practice, its place in the status bar, and what happens when a phase's time is over.
 * @param onStarted called when a practice was started, to show its clock where there is no status bar
 */
export function registerPractice(services: PracticeServices, onStarted: () => void): void {
  const { app, plugin } = services;
  plugin.addCommand({
    id: 'start-practice',
    name: practiceStrings.start,
    icon: 'timer',
    callback: () => void startPractice(services, activeNote(app), onStarted),
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
  attempt('practice in the status bar', () =>
    showPracticeInStatusBar(services, () => void showPracticePhase(services)),
  );
  signalPhaseEnds(services);
  app.workspace.onLayoutReady(() => attempt('running practice', () => services.practice.follow(plugin)));
}

/** Adds a command that is offered only while a practice is running. */
function addRunningCommand(
  services: PracticeServices,
  command: { readonly id: string; readonly name: string; readonly icon: string },
  run: (services: PracticeServices) => Promise<void> | void,
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
