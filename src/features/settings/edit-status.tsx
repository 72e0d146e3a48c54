import type { App } from 'obsidian';
import { useState } from 'preact/hooks';
import { settingStrings } from './strings';
import { CheckField, DialogForm, SelectField, TextField } from '../../ui/fields';
import { openForm } from '../../ui/open-form';
import { colorChoices, stageChoices } from '../status';
import { statusKey, type Workflow, type WorkflowStatus } from '../../core/workflow/workflow';

/**
 * Edits one status of the workflow.
 * @param others the other statuses, whose names cannot be used again
 */
export function editStatus(app: App, status: WorkflowStatus, others: Workflow): Promise<WorkflowStatus | null> {
  return openForm(app, {
    title: status.name || settingStrings.newStatus,
    content: (close, answer) => <StatusForm status={status} others={others} onSave={answer} onCancel={close} />,
  });
}

const words = settingStrings.statusForm;

interface StatusFormProps {
  readonly status: WorkflowStatus;
  readonly others: Workflow;
  readonly onSave: (status: WorkflowStatus) => void;
  readonly onCancel: () => void;
}

function StatusForm({ status, others, onSave, onCancel }: StatusFormProps) {
  const [name, setName] = useState(status.name);
  const [aliases, setAliases] = useState(status.aliases.join(', '));
  const [stage, setStage] = useState(status.stage);
  const [color, setColor] = useState(status.color);
  const [outcome, setOutcome] = useState(status.outcome ?? false);
  const [days, setDays] = useState(String(status.reviewAgainDays ?? ''));
  const isTaken = others.some((other) => statusKey(other.name) === statusKey(name));
  const isWhole = /^\s*\d*\s*$/.test(days);
  const canSave = name.trim() !== '' && !isTaken && isWhole;
  const save = (): void => {
    const isOutcome = outcome ? ({ outcome } as const) : {};
    onSave({ name, aliases: aliases.split(','), color, stage, ...isOutcome, reviewAgainDays: Number(days) });
  };
  return (
    <DialogForm confirm={settingStrings.save} onConfirm={canSave ? save : null} onCancel={onCancel}>
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
        choices={stageChoices}
        value={stage}
        onChange={setStage}
      />
      <SelectField label={words.color} choices={colorChoices} value={color} onChange={setColor} />
      <CheckField label={words.outcome} hint={words.outcomeHint} checked={outcome} onChange={setOutcome} />
      <TextField
        label={words.reviewAgain}
        hint={isWhole ? words.reviewAgainHint : words.notWhole}
        value={days}
        onChange={setDays}
      />
    </DialogForm>
  );
}
