import { useState } from 'preact/hooks';
import { type FoundStatus, foundStatuses, withFound } from '../../core/workflow/found-statuses';
import { STAGES, STATUS_COLORS, type WorkflowStatus } from '../../core/workflow/workflow';
import { CheckField, DialogForm, SelectField } from '../../ui/fields';
import { showNoticeWithButton } from '../../ui/notices';
import { openForm } from '../../ui/open-form';
import { showNotice } from '../../ui/open-surfaces';
import { dialogStrings } from '../../ui/strings';
import type { Services } from '../../vault/services';
import { colorStrings, foundStrings, stageStrings } from './strings';

/** The stages, and the colors, to choose from, each with its words. */
export const stageChoices = STAGES.map((stage) => [stage, stageStrings[stage]] as const);
export const colorChoices = STATUS_COLORS.map((color) => [color, colorStrings[color]] as const);

/** The statuses that tracked notes have and the workflow does not know. */
export function statusesToAdd({ index, settings }: Services): FoundStatus[] {
  return foundStatuses(
    index.notes().map(({ status }) => status),
    settings.current.workflow,
  );
}

/** Shows the statuses that notes have and the workflow does not know, and adds those that the user wants to it. */
export async function addFoundStatuses(services: Services): Promise<void> {
  const { app, settings } = services;
  const found = statusesToAdd(services);
  if (found.length === 0) return void showNotice(foundStrings.none);
  const added = await openForm<readonly WorkflowStatus[]>(app, {
    title: foundStrings.title,
    className: 'design-phases-found-statuses',
    content: (close, answer) => <FoundForm found={found} onAdd={answer} onCancel={close} />,
  });
  if (added === null) return;
  const { workflow, firstLook } = settings.current;
  await settings.update({ workflow: withFound(workflow, added), firstLook: { ...firstLook, statuses: true } });
  const names = added.map(({ name }) => name);
  const isOther = ({ name }: WorkflowStatus): boolean => !names.includes(name);
  const undo = (): void => void settings.update({ workflow: settings.current.workflow.filter(isOther) });
  showNoticeWithButton(foundStrings.added(names), dialogStrings.undo, undo);
}

interface FoundFormProps {
  readonly found: readonly FoundStatus[];
  readonly onAdd: (statuses: readonly WorkflowStatus[]) => void;
  readonly onCancel: () => void;
}

function FoundForm({ found, onAdd, onCancel }: FoundFormProps) {
  const [rows, setRows] = useState(() => found.map((row) => ({ ...row, isWanted: true })));
  const wanted = rows.filter(({ isWanted }) => isWanted).map(({ status }) => status);
  const change = (at: number, { isWanted, ...changed }: Partial<WorkflowStatus> & { readonly isWanted?: boolean }) =>
    setRows(
      rows.map((row, index) =>
        index === at ? { ...row, isWanted: isWanted ?? row.isWanted, status: { ...row.status, ...changed } } : row,
      ),
    );
  return (
    <DialogForm
      confirm={foundStrings.add(wanted.length)}
      onConfirm={wanted.length === 0 ? null : () => onAdd(wanted)}
      onCancel={onCancel}
    >
      <p class="design-phases-hint">{foundStrings.hint}</p>
      <div>
        {rows.map(({ status: { name, stage, color }, notes, isWanted }, at) => (
          <div key={name} class="design-phases-found-status">
            <CheckField
              label={name}
              count={foundStrings.notes(notes)}
              checked={isWanted}
              onChange={(checked) => change(at, { isWanted: checked })}
            />
            <SelectField
              label={foundStrings.stageOf(name)}
              isLabelHidden
              choices={stageChoices}
              value={stage}
              onChange={(value) => change(at, { stage: value })}
            />
            <SelectField
              label={foundStrings.colorOf(name)}
              isLabelHidden
              choices={colorChoices}
              value={color}
              onChange={(value) => change(at, { color: value })}
            />
          </div>
        ))}
      </div>
    </DialogForm>
  );
}
