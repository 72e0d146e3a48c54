import type { App } from 'obsidian';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Edit, isRefusal, type Refusal } from '../../core/edit';
import type { ChecklistTemplate } from '../../core/templates/template';
import { insertionStrings } from './strings';
import { CheckField, DialogButtons, SelectField } from '../../ui/fields';
import { previewMarkdown } from './preview-markdown';
import { MarkdownPreview } from '../../ui/markdown-preview';
import { describeLeftOut, describeRefusal } from '../../ui/strings';
import { PhaseChoice } from './phase-choice';
import type { Services } from '../../vault/services';

/** What the user chose to insert. */
export interface ChecklistChoice {
  readonly template: ChecklistTemplate;
  /** Indices of the phases; null for all. */
  readonly phases: readonly number[] | null;
  readonly secondCopy: boolean;
}

/** What a choice would do to a text. */
export interface InsertionPreview {
  readonly text: string;
  readonly result: Edit | Refusal;
}

interface ChecklistPickerProps {
  readonly services: Services;
  readonly templates: readonly ChecklistTemplate[];
  /** The note it goes into; empty where there is none yet. */
  readonly sourcePath: string;
  /** What is wrong with what else the dialog asks for. */
  readonly problem: string | null;
  readonly confirmLabel: string;
  /** Whether the note can have a copy already. */
  readonly offersSecondCopy: boolean;
  /** Changes whenever the preview may have changed for another reason than the choice. */
  readonly version: unknown;
  readonly preview: (choice: ChecklistChoice) => Promise<InsertionPreview>;
  /** Null while what else the dialog asks for is missing. */
  readonly onConfirm: ((choice: ChecklistChoice) => void) | null;
  readonly onCancel: () => void;
  /** What the dialog asks for besides. */
  readonly children?: ComponentChildren;
}

/** Choose a template and its phases, and see what will be written. */
export function ChecklistPicker(props: ChecklistPickerProps) {
  const { services, templates, onConfirm } = props;
  const { choice, choose, chosen } = useChoice(templates, services.settings.current.defaultTemplate);
  const warning = props.problem ?? folderWarning(services);
  const preview = usePreview(props, choice);
  const adds = preview !== null && !isRefusal(preview.result) && preview.result.changes.length > 0;
  const canConfirm = onConfirm !== null && adds && chosen.length > 0;
  const submit = (event: Event) => {
    event.preventDefault();
    if (canConfirm) onConfirm(choice);
  };
  return (
    <form class="design-phases-picker" onSubmit={submit}>
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
        <PhaseChoice phases={choice.template.phases} chosen={chosen} onChange={(phases) => choose({ phases })} />
        {props.offersSecondCopy && (
          <CheckField
            label={insertionStrings.secondCopy}
            checked={choice.secondCopy}
            onChange={(secondCopy) => choose({ secondCopy })}
          />
        )}
      </div>
      {chosen.length === 0 ? (
        <PreviewMessage>{insertionStrings.noPhaseChosen}</PreviewMessage>
      ) : (
        <PreviewPane app={services.app} sourcePath={props.sourcePath} preview={preview} />
      )}
      <DialogButtons confirm={props.confirmLabel} disabled={!canConfirm} onCancel={props.onCancel} />
    </form>
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
}

function useChoice(templates: readonly ChecklistTemplate[], initialTemplate: string) {
  const [state, setState] = useState<ChoiceState>({ template: initialTemplate, phases: null, secondCopy: false });
  const template = templates.find(({ id }) => id === state.template) ?? templates[0];
  if (!template) throw new Error('There is always a built-in template.');
  const chosen = state.phases ?? template.phases.map((_, index) => index);
  const phases = chosen.length === template.phases.length ? null : chosen;
  /** Another template begins with all its phases. */
  const choose = (change: Partial<ChoiceState>) =>
    setState((before) => ({ ...before, ...(change.template === undefined ? {} : { phases: null }), ...change }));
  const choice: ChecklistChoice = { template, phases, secondCopy: state.secondCopy };
  return { choice, choose, chosen };
}

function usePreview({ preview, version }: ChecklistPickerProps, choice: ChecklistChoice): InsertionPreview | null {
  const [current, setCurrent] = useState<InsertionPreview | null>(null);
  const { template, phases, secondCopy } = choice;
  useEffect(() => {
    let latest = true;
    void preview(choice).then((next) => latest && setCurrent(next));
    return () => {
      latest = false;
    };
  }, [template, phases?.join(), secondCopy, version]);
  return current;
}

interface PreviewPaneProps {
  readonly app: App;
  readonly sourcePath: string;
  readonly preview: InsertionPreview | null;
}

function PreviewPane({ app, sourcePath, preview }: PreviewPaneProps) {
  if (!preview) return <div class="design-phases-picker-preview" />;
  const { text, result } = preview;
  if (isRefusal(result)) return <PreviewMessage>{describeRefusal(result)}</PreviewMessage>;
  if (result.changes.length === 0) return <PreviewMessage>{insertionStrings.nothingMissing}</PreviewMessage>;
  const { markdown, items } = previewMarkdown(text, result);
  return (
    <div class="design-phases-picker-preview">
      <p class="design-phases-quiet" role="status">
        {insertionStrings.willAdd(items)}
      </p>
      {result.leftOut && <p class="design-phases-warning">{describeLeftOut(result.leftOut)}</p>}
      <MarkdownPreview app={app} markdown={markdown} sourcePath={sourcePath} label={insertionStrings.preview} />
    </div>
  );
}

function PreviewMessage({ children }: { readonly children: string }) {
  return (
    <div class="design-phases-picker-preview">
      <p class="design-phases-quiet" role="status">
        {children}
      </p>
    </div>
  );
}
