import { Modal } from 'obsidian';
import { render } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { applyEdit, isRefusal } from '../../core/edit';
import { messageOf } from '../../core/message-of';
import { titleOfPath } from '../../core/paths';
import type { Outline } from '../../core/outline/outline';
import { outlineOf } from '../../core/outline/outline-of';
import { planPhases } from '../../core/practice/phase-plan';
import { startPractice } from '../../core/practice/practice';
import { LIMITS, outlineOptionsOf } from '../../core/settings';
import type { ChecklistTemplate } from '../../core/templates/template';
import { describeRefusal } from '../../ui/strings/refusals';
import { panelStrings } from '../panel/strings';
import { practiceStrings } from './strings';
import { clockTime } from './clock-time';
import { openFile } from '../../ui/open-note';
import { DialogButtons, SelectField, TextField } from '../../ui/fields';
import { showPracticePhase } from './practice-control';
import { usualFolder } from '../checklist/usual-folder';
import type { NoteRef } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { showNotice } from '../../ui/open-surfaces';
import { useHiddenName } from '../../ui/hidden-name';

/** A note to practise on. */
interface PracticeNote {
  readonly ref: NoteRef;
  readonly outline: Outline;
}

interface Choice {
  readonly prompt: string;
  readonly minutes: number;
  /** Id of the template for a fresh note; null for the note that is there. */
  readonly template: string | null;
}

/** Asks for the prompt, the time, and where to practise; shows how the time is shared out. */
export class PracticeModal extends Modal {
  constructor(
    private readonly services: Services,
    private readonly note: PracticeNote | null,
    private readonly templates: readonly ChecklistTemplate[],
    private readonly onStarted: () => void,
  ) {
    super(services.app);
    this.setTitle(practiceStrings.start);
    this.modalEl.addClass('design-phases-practice-dialog');
  }

  override onOpen(): void {
    const { practice, defaultTemplate } = this.services.settings.current;
    const template = this.templates.find(({ id }) => id === defaultTemplate) ?? this.templates[0];
    render(
      <PracticeForm
        initial={{ prompt: '', minutes: practice.totalMinutes, template: this.note ? null : (template?.id ?? null) }}
        note={this.note}
        templates={this.templates}
        outlineFor={(id) => this.outlineFor(id)}
        onStart={(choice) => {
          this.close();
          void this.start(choice);
        }}
        onCancel={() => this.close()}
      />,
      this.contentEl,
    );
  }

  override onClose(): void {
    render(null, this.contentEl);
  }

  private outlineFor(templateId: string | null): Outline | null {
    if (templateId === null) return this.note?.outline ?? null;
    const text = this.freshText(templateId, '');
    return text === null ? null : outlineOf(text, outlineOptionsOf(this.services.settings.current));
  }

  /** The text of a fresh note; null where the template is gone or cannot be written. */
  private freshText(templateId: string, title: string): string | null {
    const template = this.templates.find(({ id }) => id === templateId);
    if (!template) return null;
    const { plans } = this.services.actions;
    const edit = plans.insertChecklist({ template, phases: null, place: { at: 'end' }, secondCopy: false, title })('');
    if (!isRefusal(edit)) return applyEdit('', edit);
    showNotice(describeRefusal(edit));
    return null;
  }

  private async start({ prompt, minutes, template }: Choice): Promise<void> {
    const { actions, practice } = this.services;
    const path = template === null ? (this.note?.ref.path ?? null) : await this.makeNote(template, prompt);
    const outline = path === null ? null : await actions.outline(path);
    if (path === null || outline === null) return;
    const phases = planPhases(outline, this.templates, minutes);
    practice.start((now) => startPractice(path, prompt, phases, now));
    await showPracticePhase(this.services);
    this.onStarted();
  }

  /** Makes a note named after the prompt and the day, opens it and returns its path. */
  private async makeNote(templateId: string, prompt: string): Promise<string | null> {
    const { app, actions, creator } = this.services;
    const name = prompt || this.templates.find(({ id }) => id === templateId)?.name || practiceStrings.practice;
    const title = practiceStrings.noteTitle(name, actions.plans.today);
    const text = this.freshText(templateId, title);
    if (text === null) return null;
    try {
      const file = await creator.createNote(usualFolder(this.services), title, text);
      await openFile(app, file);
      return file.path;
    } catch (error) {
      showNotice(practiceStrings.notCreated(messageOf(error)));
      return null;
    }
  }
}

interface PracticeFormProps {
  readonly initial: Choice;
  readonly note: PracticeNote | null;
  readonly templates: readonly ChecklistTemplate[];
  readonly outlineFor: (template: string | null) => Outline | null;
  readonly onStart: (choice: Choice) => void;
  readonly onCancel: () => void;
}

function PracticeForm({ initial, note, templates, outlineFor, onStart, onCancel }: PracticeFormProps) {
  const [choice, setChoice] = useState(initial);
  const choose = (change: Partial<Choice>): void => setChoice({ ...choice, ...change });
  const outline = useMemo(() => outlineFor(choice.template), [choice.template]);
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
        value={choice.template ?? ''}
        onChange={(id) => choose({ template: id || null })}
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
            <span>{title || panelStrings.untitledPhase}</span>
            <span class="design-phases-count">{clockTime(plannedMs)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
