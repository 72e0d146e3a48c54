import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Edit, isRefusal, type Refusal } from '../../core/edit';
import { outlineOf } from '../../core/outline/outline-of';
import { outlineOptionsOf, type Settings } from '../../core/settings';
import type { ChecklistTemplate } from '../../core/templates/template';
import { insertionStrings } from './strings';
import { CheckField, DialogForm, SelectField } from '../../ui/fields';
import { addedItems, previewMarkdown } from './preview-markdown';
import { MarkdownPreview } from '../../ui/markdown-preview';
import { reasonOf } from '../../ui/strings';
import { itemCount, PhaseChoice } from './phase-choice';
import type { Services } from '../../vault/services';

/** What the user chose to insert. */
export interface ChecklistChoice {
  readonly template: ChecklistTemplate;
  /** Indices of the phases; null for all. */
  readonly phases: readonly number[] | null;
  readonly secondCopy: boolean;
  /** Whether the properties that the note lacks are added. */
  readonly properties: boolean;
}

/** What a choice would do to a text. */
export interface InsertionPreview {
  readonly text: string;
  readonly result: Edit | Refusal;
}

interface ChecklistPickerProps {
  readonly services: Services;
  readonly templates: readonly ChecklistTemplate[];
  /** Path of the note it goes into; empty if there is none yet. */
  readonly sourcePath: string;
  /** What is wrong in the dialog's other fields. */
  readonly problem: string | null;
  readonly confirmLabel: string;
  /** Whether the note may already have a copy. */
  readonly offersSecondCopy: boolean;
  /** Changes when the preview may have changed for a reason other than the choice. */
  readonly version: unknown;
  readonly preview: (choice: ChecklistChoice) => Promise<InsertionPreview>;
  /** Null while one of the dialog's other fields is missing. */
  readonly onConfirm: ((choice: ChecklistChoice) => void) | null;
  readonly onCancel: () => void;
  /** The dialog's other fields. */
  readonly children?: ComponentChildren;
}

/** Choose a template and its phases, and see what will be written. */
export function ChecklistPicker(props: ChecklistPickerProps) {
  const { services, templates, onConfirm } = props;
  const { choice, choose, chosen } = useChoice(templates, services.settings.current);
  const warning = props.problem ?? folderWarning(services);
  const preview = usePreview(props, choice);
  const missing = useMissing(props, choice.template);
  const adds = preview !== null && !isRefusal(preview.result) && preview.result.changes.length > 0;
  return (
    <DialogForm
      class="design-phases-picker"
      confirm={props.confirmLabel}
      onConfirm={onConfirm && adds && chosen.length > 0 ? () => onConfirm(choice) : null}
      onCancel={props.onCancel}
    >
      <div class="design-phases-picker-choice">
        {warning && <p class="design-phases-warning">{warning}</p>}
        {props.children}
        <SelectField
          label={insertionStrings.template}
          choices={templates.map(({ id, name }) => [id, name] as const)}
          value={choice.template.id}
          onChange={(template) => choose({ template })}
          focused={!props.children}
        />
        <PhaseChoice
          phases={choice.template.phases}
          missing={choice.secondCopy ? null : missing}
          chosen={chosen}
          onChange={(phases) => choose({ phases })}
        />
        {props.offersSecondCopy && hasSome(choice.template, missing) && (
          <CheckField
            label={insertionStrings.secondCopy}
            checked={choice.secondCopy}
            onChange={(secondCopy) => choose({ secondCopy })}
          />
        )}
      </div>
      {chosen.length === 0 ? (
        <PreviewMessage words={insertionStrings.noPhaseChosen} />
      ) : (
        <PreviewPane
          services={services}
          sourcePath={props.sourcePath}
          preview={preview}
          properties={choice.properties}
          onProperties={(properties) => choose({ properties })}
        />
      )}
    </DialogForm>
  );
}

/** Says so if the settings name a template folder that the vault doesn't have. */
function folderWarning({ templates, settings }: Services): string | null {
  return templates.folderMissing ? insertionStrings.folderMissing(settings.current.templateFolder) : null;
}

interface ChoiceState {
  readonly template: string;
  /** Null for all. */
  readonly phases: readonly number[] | null;
  readonly secondCopy: boolean;
  readonly properties: boolean;
}

function useChoice(templates: readonly ChecklistTemplate[], { defaultTemplate, insertion }: Settings) {
  const [state, setState] = useState<ChoiceState>({
    template: defaultTemplate,
    phases: null,
    secondCopy: false,
    properties: insertion.addProperties,
  });
  const template = templates.find(({ id }) => id === state.template) ?? templates[0];
  if (!template) throw new Error('There is always a built-in template.');
  const chosen = state.phases ?? template.phases.map((_, index) => index);
  const phases = chosen.length === template.phases.length ? null : chosen;
  /** A template starts with all its phases chosen. */
  const choose = (change: Partial<ChoiceState>) =>
    setState((before) => ({ ...before, ...(change.template === undefined ? {} : { phases: null }), ...change }));
  const { secondCopy, properties } = state;
  const choice: ChecklistChoice = { template, phases, secondCopy, properties };
  return { choice, choose, chosen };
}

function usePreview({ preview, version }: ChecklistPickerProps, choice: ChecklistChoice): InsertionPreview | null {
  const [current, setCurrent] = useState<InsertionPreview | null>(null);
  const { template, phases, secondCopy, properties } = choice;
  useEffect(() => {
    let latest = true;
    void preview(choice).then((next) => latest && setCurrent(next));
    return () => {
      latest = false;
    };
  }, [template, phases?.join(), secondCopy, properties, version]);
  return current;
}

/** How many items of each phase the note lacks; null until that is known. */
function useMissing({ preview, version }: ChecklistPickerProps, template: ChecklistTemplate): readonly number[] | null {
  const [missing, setMissing] = useState<readonly number[] | null>(null);
  useEffect(() => {
    let latest = true;
    const previews = template.phases.map((_, index) =>
      preview({ template, phases: [index], secondCopy: false, properties: false }),
    );
    void Promise.all(previews).then((all) => latest && setMissing(all.map(itemsAdded)));
    return () => {
      latest = false;
    };
  }, [template, version]);
  return missing?.length === template.phases.length ? missing : null;
}

const itemsAdded = ({ result }: InsertionPreview): number => (isRefusal(result) ? 0 : addedItems(result));

/** Whether the note has some of the template already. */
const hasSome = ({ phases }: ChecklistTemplate, missing: readonly number[] | null): boolean =>
  missing?.some((count, index) => count < itemCount(phases[index])) ?? false;

interface PreviewPaneProps {
  readonly services: Services;
  readonly sourcePath: string;
  readonly preview: InsertionPreview | null;
  readonly properties: boolean;
  readonly onProperties: (properties: boolean) => void;
}

function PreviewPane({ services, sourcePath, preview, properties, onProperties }: PreviewPaneProps) {
  if (!preview) return <div class="design-phases-picker-preview" />;
  const { text, result } = preview;
  if (isRefusal(result))
    return (
      <PreviewMessage words={reasonOf(result)}>
        {properties && result.refused !== 'note-missing' && (
          <button type="button" onClick={() => onProperties(false)}>
            {insertionStrings.withoutProperties}
          </button>
        )}
      </PreviewMessage>
    );
  if (result.changes.length === 0) return <PreviewMessage words={insertionStrings.nothingMissing} />;
  const { phases } = outlineOf(text, outlineOptionsOf(services.settings.current));
  const { markdown, properties: added } = previewMarkdown(text, result, phases);
  return (
    <div class="design-phases-picker-preview">
      <p class="design-phases-quiet" role="status">
        {insertionStrings.willAdd(addedItems(result))}
      </p>
      {(added.length > 0 || !properties) && (
        <NewProperties lines={added} checked={properties} onChange={onProperties} />
      )}
      {result.leftOut && (
        <p class="design-phases-warning">{insertionStrings.propertiesLeftOut(reasonOf(result.leftOut))}</p>
      )}
      {markdown !== '' && (
        <MarkdownPreview
          app={services.app}
          markdown={markdown}
          sourcePath={sourcePath}
          label={insertionStrings.preview}
        />
      )}
    </div>
  );
}

interface NewPropertiesProps {
  /** `Name: value` each. */
  readonly lines: readonly string[];
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** The properties the note will get, with a switch for them all. */
function NewProperties({ lines, checked, onChange }: NewPropertiesProps) {
  return (
    <div class="design-phases-new-properties">
      <CheckField label={insertionStrings.addProperties} checked={checked} onChange={onChange} />
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface PreviewMessageProps {
  readonly words: string;
  readonly children?: ComponentChildren;
}

function PreviewMessage({ words, children }: PreviewMessageProps) {
  return (
    <div class="design-phases-picker-preview">
      <p class="design-phases-quiet" role="status">
        {words}
      </p>
      {children}
    </div>
  );
}
