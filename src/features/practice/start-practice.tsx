import { titleOfPath } from '../../core/paths';
import { planPhases } from '../../core/practice/phase-plan';
import { startPractice as begin } from '../../core/practice/practice';
import type { ChecklistTemplate } from '../../core/templates/template';
import { askToConfirm } from '../../ui/confirm-modal';
import { openForm } from '../../ui/open-form';
import { type NoteRef, noteAt } from '../../vault/note-ref';
import { makeNote } from './fresh-note';
import { endPractice, showPracticePhase } from './practice-control';
import { hasPhase, type PracticeChoice, PracticeForm, type PracticeNote, type PracticePreset } from './practice-form';
import type { PracticeServices } from './practice-store';
import { practiceStrings } from './strings';

/**
 * Asks how to practice, in a new note or in `ref`, and starts. Ends a running practice first, if the user agrees.
 * @param preset what the dialog starts with: a question, or only one phase
 */
export async function startPractice(
  services: PracticeServices,
  ref: NoteRef | null,
  onStarted: () => void,
  preset: PracticePreset = {},
): Promise<void> {
  if (!(await endRunning(services))) return;
  const templates = await services.templates.list();
  const note = await practiceNote(services, ref ?? noteOfPhase(services, templates, preset));
  const choice = await openForm<PracticeChoice>(services.app, {
    title: practiceStrings.start,
    className: 'design-phases-practice-dialog',
    content: (close, answer) => (
      <PracticeForm {...{ services, note, templates, preset, onStart: answer, onCancel: close }} />
    ),
  });
  if (choice && (await start(services, choice, note, templates))) onStarted();
}

/** Returns whether no practice is running any more. */
async function endRunning(services: PracticeServices): Promise<boolean> {
  const running = services.practice.current;
  if (running === null) return true;
  const message = practiceStrings.runningAlready(running.prompt || titleOfPath(running.path));
  const question = { title: practiceStrings.start, message, confirm: practiceStrings.endAndStart };
  return (await askToConfirm(services.app, question)) && endPractice(services);
}

async function practiceNote({ actions }: PracticeServices, ref: NoteRef | null): Promise<PracticeNote | null> {
  const outline = ref && (await actions.outline(ref.path));
  return ref && outline && outline.phases.length > 0 ? { ref, outline } : null;
}

/** The note where a phase was practiced last, if no template has that phase. */
function noteOfPhase(
  { app }: PracticeServices,
  templates: readonly ChecklistTemplate[],
  { phase }: PracticePreset,
): NoteRef | null {
  const last = phase?.entries.at(-1);
  return !phase || !last || templates.some((template) => hasPhase(template, phase)) ? null : noteAt(app, last.run.path);
}

/** Returns whether the practice runs. */
async function start(
  services: PracticeServices,
  { prompt, minutes, template, chosen }: PracticeChoice,
  note: PracticeNote | null,
  templates: readonly ChecklistTemplate[],
): Promise<boolean> {
  const path = template === null ? (note?.ref.path ?? null) : await makeNote(services, template, prompt);
  const outline = path === null ? null : await services.actions.outline(path);
  if (path === null || outline === null) return false;
  const phases = planPhases(outline, templates, minutes, chosen);
  services.practice.start((now) => begin(path, prompt, phases, now));
  await showPracticePhase(services);
  return true;
}
