import { type App, Modal } from 'obsidian';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { STAGES, STATUS_COLORS, statusKey, type Workflow, type WorkflowStatus } from '../../core/workflow';
import { settingStrings } from './strings';
import { stageStrings } from '../../ui/strings/common';
import { DialogButtons, SelectField, TextField } from '../../ui/fields';

interface StatusModalOptions {
  readonly status: WorkflowStatus;
  /** The other statuses, whose names cannot be used again. */
  readonly others: Workflow;
  readonly save: (status: WorkflowStatus) => void;
}

/** Edits one status of the workflow. */
export class StatusModal extends Modal {
  constructor(
    app: App,
    private readonly options: StatusModalOptions,
  ) {
    super(app);
    this.setTitle(options.status.name || settingStrings.newStatus);
  }

  override onOpen(): void {
    render(<StatusForm {...this.options} close={() => this.close()} />, this.contentEl);
  }

  override onClose(): void {
    render(null, this.contentEl);
  }
}

const words = settingStrings.statusForm;

function StatusForm({ status, others, save, close }: StatusModalOptions & { readonly close: () => void }) {
  const [name, setName] = useState(status.name);
  const [aliases, setAliases] = useState(status.aliases.join(', '));
  const [stage, setStage] = useState(status.stage);
  const [color, setColor] = useState(status.color);
  const isTaken = others.some((other) => statusKey(other.name) === statusKey(name));
  const canSave = name.trim() !== '' && !isTaken;
  const submit = (event: Event) => {
    event.preventDefault();
    if (!canSave) return;
    save({ name, aliases: aliases.split(','), color, stage });
    close();
  };
  return (
    <form class="design-phases-form" onSubmit={submit}>
      <TextField
        label={words.name}
        hint={isTaken ? words.nameTaken(name.trim()) : words.nameHint}
        value={name}
        onChange={setName}
        focused
      />
      <TextField label={words.aliases} hint={words.aliasesHint} value={aliases} onChange={setAliases} />
      <SelectField
        label={words.stage}
        hint={words.stageHint}
        choices={STAGES.map((one) => [one, stageStrings[one]] as const)}
        value={stage}
        onChange={setStage}
      />
      <SelectField
        label={words.color}
        choices={STATUS_COLORS.map((one) => [one, settingStrings.colors[one]] as const)}
        value={color}
        onChange={setColor}
      />
      <DialogButtons confirm={settingStrings.save} disabled={!canSave} onCancel={close} />
    </form>
  );
}
