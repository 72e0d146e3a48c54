import { useMemo, useState } from 'preact/hooks';
import { titleOfPath } from '../../core/paths';
import { NO_OUTLINE, type Outline } from '../../core/outline/outline';
import { outlineOf } from '../../core/outline/outline-of';
import { questionOfTitle } from '../../core/practice/next-question';
import { plannedMinutes, shareTime, totalMinutes } from '../../core/practice/phase-plan';
import { loggedPhaseKey, type PhaseResult } from '../../core/practice/results';
import { LIMITS, outlineOptionsOf } from '../../core/settings';
import type { ChecklistTemplate } from '../../core/templates/template';
import { CheckField, DialogForm, SelectField, TextField } from '../../ui/fields';
import { useUniqueId } from '../../ui/use-unique-id';
import type { NoteRef } from '../../vault/note-ref';
import { outlineStrings } from '../checklist';
import { freshText } from './fresh-note';
import type { PracticeServices } from './practice-store';
import { clockTime, practiceStrings } from './strings';

const MINUTE = 60_000;

/** A note to practice on. */
export interface PracticeNote {
  readonly ref: NoteRef;
  readonly outline: Outline;
}

/** What the dialog starts with. */
export interface PracticePreset {
  readonly question?: string;
  /** The only phase to practice. */
  readonly phase?: PhaseResult;
}

/** How to practice. */
export interface PracticeChoice {
  readonly prompt: string;
  readonly minutes: number;
  /** The template for a new note; null to use the existing note. */
  readonly template: ChecklistTemplate | null;
  /** Indices of the phases; null for all. */
  readonly chosen: ReadonlySet<number> | null;
}

/** A choice in the making. `minutes` is null until typed, and then what the time boxes add up to. */
type Draft = Omit<PracticeChoice, 'minutes'> & { readonly minutes: number | null };

interface PracticeFormProps {
  readonly services: PracticeServices;
  readonly note: PracticeNote | null;
  readonly templates: readonly ChecklistTemplate[];
  readonly preset: PracticePreset;
  readonly onStart: (choice: PracticeChoice) => void;
  readonly onCancel: () => void;
}

export const hasPhase = ({ phases }: ChecklistTemplate, { key }: PhaseResult): boolean =>
  phases.some(({ title }) => loggedPhaseKey(title) === key);

/** Asks for the question, the time, the note and the phases. */
export function PracticeForm({ services, note, templates, preset, onStart, onCancel }: PracticeFormProps) {
  const [draft, setDraft] = useState<Draft>(() => firstDraft({ services, note, templates, preset }));
  const change = (changed: Partial<Draft>): void => setDraft({ ...draft, ...changed });
  const outline = useMemo(() => outlineFor(services, note, draft.template), [draft.template]);
  const planned = useMemo(() => plannedMinutes(outline, templates), [outline]);
  const chosen = draft.chosen ?? chosenPhases(outline, preset);
  const usual = minutesOf(planned, chosen, services.settings.current.practice.totalMinutes);
  const minutes = draft.minutes ?? usual;
  const { least, most } = LIMITS.totalMinutes;
  const isReady = minutes >= least && minutes <= most && chosen.size > 0;
  const start = (): void => {
    const isAll = chosen.size === planned.length;
    onStart({ ...draft, prompt: draft.prompt.trim(), minutes, chosen: isAll ? null : chosen });
  };
  return (
    <DialogForm confirm={practiceStrings.start} onConfirm={isReady ? start : null} onCancel={onCancel}>
      <TextField
        label={practiceStrings.prompt}
        placeholder={practiceStrings.promptExample}
        value={draft.prompt}
        onChange={(prompt) => change({ prompt })}
        focused
      />
      <label class="design-phases-field">
        <span>{practiceStrings.minutes}</span>
        <input
          type="number"
          min={least}
          max={most}
          step="any"
          value={minutes}
          onInput={({ currentTarget }) => change({ minutes: currentTarget.valueAsNumber })}
        />
      </label>
      <SelectField
        label={practiceStrings.where}
        value={draft.template?.id ?? ''}
        onChange={(id) => change({ template: templates.find((each) => each.id === id) ?? null, chosen: null })}
        choices={[
          ...templates.map(({ id, name }) => [id, practiceStrings.inCopy(name)] as const),
          ...(note ? [['', practiceStrings.inNote(titleOfPath(note.ref.path))] as const] : []),
        ]}
      />
      <Shares
        titles={outline.phases.map(({ title }) => title || outlineStrings.untitledPhase)}
        planned={planned}
        minutes={isReady ? minutes : usual}
        chosen={chosen}
        onChange={(phases) => change({ chosen: phases })}
      />
      {draft.template !== null && chosen.size < planned.length && (
        <p class="design-phases-hint">{practiceStrings.wholeChecklist}</p>
      )}
    </DialogForm>
  );
}

function firstDraft({
  services,
  note,
  templates,
  preset: { question, phase },
}: Omit<PracticeFormProps, 'onStart' | 'onCancel'>): Draft {
  const { defaultTemplate } = services.settings.current;
  const usual = templates.filter(({ id }) => id === defaultTemplate);
  const template = [...usual, ...templates].find((each) => !phase || hasPhase(each, phase)) ?? null;
  const prompt = question ?? (note && !phase ? questionOfTitle(titleOfPath(note.ref.path)) : '');
  return { prompt, minutes: null, template: note && phase ? null : template, chosen: null };
}

/** The phase that was asked for, if there is one, else all. */
function chosenPhases({ phases }: Outline, { phase }: PracticePreset): ReadonlySet<number> {
  const all = phases.map((_, index) => index);
  const wanted = all.filter((index) => loggedPhaseKey(phases[index]?.title ?? '') === phase?.key);
  return new Set(wanted.length > 0 ? wanted : all);
}

/** Minutes of the chosen phases by their time boxes. @param usual length of a practice without time boxes */
function minutesOf(planned: readonly (number | null)[], chosen: ReadonlySet<number>, usual: number): number {
  const shares = shareTime((totalMinutes(planned) ?? usual) * MINUTE, planned);
  const ms = shares.reduce((sum, share, index) => sum + (chosen.has(index) ? share : 0), 0);
  return Math.round((ms / MINUTE) * 10) / 10;
}

function outlineFor(
  services: PracticeServices,
  note: PracticeNote | null,
  template: ChecklistTemplate | null,
): Outline {
  if (template === null) return note?.outline ?? NO_OUTLINE;
  const text = freshText(services, template, '');
  return typeof text === 'string' ? outlineOf(text, outlineOptionsOf(services.settings.current)) : NO_OUTLINE;
}

interface SharesProps {
  readonly titles: readonly string[];
  readonly planned: readonly (number | null)[];
  readonly minutes: number;
  readonly chosen: ReadonlySet<number>;
  readonly onChange: (chosen: ReadonlySet<number>) => void;
}

/** The phases to practice, and each one's share of the time. */
function Shares({ titles, planned, minutes, chosen, onChange }: SharesProps) {
  const nameId = useUniqueId();
  const indices = [...chosen].sort((a, b) => a - b);
  const shares = shareTime(
    minutes * MINUTE,
    indices.map((index) => planned[index] ?? null),
  );
  const shareOf = (index: number): number | undefined => shares[indices.indexOf(index)];
  const toggle = (index: number, isChosen: boolean): void =>
    onChange(new Set(isChosen ? [...indices, index] : indices.filter((each) => each !== index)));
  return (
    <div class="design-phases-field">
      <span id={nameId}>{practiceStrings.shares}</span>
      <ul class="design-phases-shares" aria-labelledby={nameId}>
        {titles.map((title, index) => {
          const share = shareOf(index);
          return (
            <li key={index}>
              <CheckField
                label={title}
                count={share === undefined ? '' : clockTime(share)}
                checked={share !== undefined}
                onChange={(checked) => toggle(index, checked)}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
