import { useMemo, useState } from 'preact/hooks';
import { applyEdit, isRefusal } from '../../core/edit';
import { messageOf } from '../../core/message-of';
import { titleOfPath } from '../../core/paths';
import type { Outline } from '../../core/outline/outline';
import { outlineOf } from '../../core/outline/outline-of';
import { planPhases } from '../../core/practice/phase-plan';
import { startPractice as begin } from '../../core/practice/practice';
import { LIMITS, outlineOptionsOf } from '../../core/settings';
import type { ChecklistTemplate } from '../../core/templates/template';
import { clockTime, practiceStrings } from './strings';
import { openFile } from '../../ui/open-note';
import { DialogButtons, SelectField, TextField } from '../../ui/fields';
import { askToConfirm } from '../../ui/confirm-modal';
import { openForm } from '../../ui/open-form';
import { endPractice, showPracticePhase } from './practice-control';
import type { PracticeServices } from './practice-store';
import { outlineStrings, usualFolder } from '../checklist';
import type { NoteRef } from '../../vault/note-ref';
import { showNotice } from '../../ui/open-surfaces';
import { useHiddenName } from '../../ui/hidden-name';
import { describeRefusal } from '../../ui/strings';

/** A note to practice on. */
interface PracticeNote {
  readonly ref: NoteRef;
  readonly outline: Outline;
}

interface Choice {
  readonly prompt: string;
  readonly minutes: number;
  /** The template for a fresh note; null for the note that is there. */
  readonly template: ChecklistTemplate | null;
}

/**
 * Asks how to practice and starts: on the note, or in a fresh copy of a template where there is no note or it has no
 * phases. A practice that is running is ended first, if the user agrees.
 */
export async function startPractice(
  services: PracticeServices,
  ref: NoteRef | null,
  onStarted: () => void,
): Promise<void> {
  const running = services.practice.current;
  if (running !== null) {
    const message = practiceStrings.runningAlready(running.prompt || titleOfPath(running.path));
    const question = { title: practiceStrings.start, message, confirm: practiceStrings.endAndStart };
    if (!(await askToConfirm(services.app, question))) return;
    if (!(await endPractice(services))) return;
  }
  const outline = ref && (await services.actions.outline(ref.path));
  const note = ref && outline && outline.phases.length > 0 ? { ref, outline } : null;
  const templates = await services.templates.list();
  const choice = await openForm<Choice>(services.app, {
    title: practiceStrings.start,
    className: 'design-phases-practice-dialog',
    content: (close, answer) => <PracticeForm {...{ services, note, templates, onStart: answer, onCancel: close }} />,
  });
  if (choice && (await start(services, { ...choice, note, templates }))) onStarted();
}

interface Start extends Choice, Pick<PracticeFormProps, 'note' | 'templates'> {}

/** Returns whether the practice runs. */
async function start(services: PracticeServices, { prompt, minutes, template, note, templates }: Start) {
  const path = template === null ? (note?.ref.path ?? null) : await makeNote(services, template, prompt);
  const outline = path === null ? null : await services.actions.outline(path);
  if (path === null || outline === null) return false;
  const phases = planPhases(outline, templates, minutes);
  services.practice.start((now) => begin(path, prompt, phases, now));
  await showPracticePhase(services);
  return true;
}

/** Makes a note named after the prompt and the day, opens it and returns its path. */
async function makeNote(services: PracticeServices, template: ChecklistTemplate, prompt: string) {
  const { app, actions, creator } = services;
  const title = practiceStrings.noteTitle(prompt || template.name, actions.plans.today);
  const text = freshText(services, template, title);
  if (text === null) return null;
  try {
    const file = await creator.createNote(usualFolder(services), title, text);
    await openFile(app, file);
    return file.path;
  } catch (error) {
    showNotice(practiceStrings.notCreated(messageOf(error)));
    return null;
  }
}

/** The text of a fresh note; null where the template cannot be written. */
function freshText({ actions }: PracticeServices, template: ChecklistTemplate, title: string): string | null {
  const place = { at: 'end' } as const;
  const edit = actions.plans.insertChecklist({ template, phases: null, place, secondCopy: false, title })('');
  if (!isRefusal(edit)) return applyEdit('', edit);
  showNotice(describeRefusal(edit));
  return null;
}

interface PracticeFormProps {
  readonly services: PracticeServices;
  readonly note: PracticeNote | null;
  readonly templates: readonly ChecklistTemplate[];
  readonly onStart: (choice: Choice) => void;
  readonly onCancel: () => void;
}

function PracticeForm({ services, note, templates, onStart, onCancel }: PracticeFormProps) {
  const [choice, setChoice] = useState(() => firstChoice(services, note, templates));
  const choose = (change: Partial<Choice>): void => setChoice({ ...choice, ...change });
  const outline = useMemo(() => outlineFor(services, note, choice), [choice.template]);
  const { least, most } = LIMITS.totalMinutes;
  const ready = outline !== null && choice.minutes >= least && choice.minutes <= most;
  const submit = (event: Event): void => {
    event.preventDefault();
    if (ready) onStart({ ...choice, prompt: choice.prompt.trim() });
  };
  return (
    <form class="design-phases-form" onSubmit={submit}>
      <TextField
        label={practiceStrings.prompt}
        placeholder={practiceStrings.promptExample}
        value={choice.prompt}
        onChange={(prompt) => choose({ prompt })}
        focused
      />
      <label class="design-phases-field">
        <span>{practiceStrings.minutes}</span>
        <input
          type="number"
          min={least}
          max={most}
          step="any"
          value={choice.minutes}
          onInput={({ currentTarget }) => choose({ minutes: currentTarget.valueAsNumber })}
        />
      </label>
      <SelectField
        label={practiceStrings.where}
        value={choice.template?.id ?? ''}
        onChange={(chosen) => choose({ template: templates.find(({ id }) => id === chosen) ?? null })}
        choices={[
          ...(note ? [['', practiceStrings.inNote(titleOfPath(note.ref.path))] as const] : []),
          ...templates.map(({ id, name }) => [id, practiceStrings.inCopy(name)] as const),
        ]}
      />
      {ready && <Shares outline={outline} templates={templates} minutes={choice.minutes} />}
      <DialogButtons confirm={practiceStrings.start} disabled={!ready} onCancel={onCancel} />
    </form>
  );
}

function firstChoice(
  { settings }: PracticeServices,
  note: PracticeNote | null,
  templates: readonly ChecklistTemplate[],
) {
  const { practice, defaultTemplate } = settings.current;
  const template = templates.find(({ id }) => id === defaultTemplate) ?? templates[0] ?? null;
  return { prompt: '', minutes: practice.totalMinutes, template: note ? null : template };
}

function outlineFor(services: PracticeServices, note: PracticeNote | null, { template }: Choice): Outline | null {
  if (template === null) return note?.outline ?? null;
  const text = freshText(services, template, '');
  return text === null ? null : outlineOf(text, outlineOptionsOf(services.settings.current));
}

interface SharesProps {
  readonly outline: Outline;
  readonly templates: readonly ChecklistTemplate[];
  readonly minutes: number;
}

/** How the time is shared out over the phases. */
function Shares({ outline, templates, minutes }: SharesProps) {
  const [nameId, name] = useHiddenName(practiceStrings.shares);
  return (
    <>
      {name}
      <ul class="design-phases-shares" aria-labelledby={nameId}>
        {planPhases(outline, templates, minutes).map(({ title, plannedMs }, index) => (
          <li key={index}>
            <span>{title || outlineStrings.untitledPhase}</span>
            <span class="design-phases-count">{clockTime(plannedMs)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
