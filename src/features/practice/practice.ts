import { titleOfPath } from '../../core/paths';
import { practiceStrings } from './strings';
import { attempt } from '../../ui/attempt';
import { askToConfirm } from '../../ui/confirm-modal';
import { endPractice, nextPracticePhase, pauseOrResumePractice, showPracticePhase } from './practice-control';
import type { NoteRef } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { activeNote } from '../../ui/note-command';
import { signalPhaseEnds } from './phase-end-signal';
import { PracticeModal } from './practice-modal';
import { showPracticeInStatusBar } from './practice-status';
import { openModal } from '../../ui/open-surfaces';

/**
 * The commands that run a practice, its place in the status bar, and what happens when a phase's time is over.
 * @param onStarted called when a practice was started, to show its clock where there is no status bar
 */
export function registerPracticeCommands(services: Services, onStarted: () => void): void {
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
}

/**
 * Asks how to practise and starts: on the note, or in a fresh copy of a template where there is no note or it has no
 * phases. A practice that is running is ended first, if the user agrees.
 */
export async function startPractice(services: Services, ref: NoteRef | null, onStarted: () => void): Promise<void> {
  const running = services.practice.current;
  if (running !== null) {
    const message = practiceStrings.runningAlready(running.prompt || titleOfPath(running.path));
    const question = { title: practiceStrings.start, message, confirm: practiceStrings.endAndStart };
    if (!(await askToConfirm(services.app, question))) return;
    await endPractice(services);
  }
  const outline = ref && (await services.actions.outline(ref.path));
  const note = ref && outline && outline.phases.length > 0 ? { ref, outline } : null;
  openModal(new PracticeModal(services, note, await services.templates.list(), onStarted));
}

/** Adds a command that is offered only while a practice is running. */
function addRunningCommand(
  services: Services,
  command: { readonly id: string; readonly name: string; readonly icon: string },
  run: (services: Services) => Promise<void> | void,
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
