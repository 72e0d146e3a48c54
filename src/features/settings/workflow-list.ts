import { type SettingDefinitionGroup, type SettingDefinitionList, type SettingDefinitionRender } from 'obsidian';
import type { Settings } from '../../core/settings';
import type { Workflow, WorkflowStatus } from '../../core/workflow';
import { settingStrings } from './strings';
import { colorVariable } from '../../ui/status-pill';
import type { Services } from '../../vault/services';
import { foundStatuses, moved } from './found-statuses';
import type { SettingKey } from './setting-values';
import { StatusModal } from './status-modal';
import { openModal, showNotice } from '../../ui/open-surfaces';

const NEW_STATUS: WorkflowStatus = { name: '', aliases: [], color: 'gray', stage: 'draft' };

/** The statuses in their order, and what adds those that notes have already. */
export function workflowList(
  { app, settings, index }: Services,
  change: (settings: Partial<Settings>) => void,
): [SettingDefinitionList<SettingKey>, SettingDefinitionGroup<SettingKey>] {
  const set = (workflow: Workflow) => change({ workflow });
  const { workflow } = settings.current;
  /** Behind the last one is where a new status goes. */
  const edit = (at: number) => {
    const current = settings.current.workflow;
    openModal(
      new StatusModal(app, {
        status: current[at] ?? NEW_STATUS,
        others: current.filter((_, other) => other !== at),
        save: (status) => set([...current.slice(0, at), status, ...current.slice(at + 1)]),
      }),
    );
  };
  const remove = (at: number) => {
    const current = settings.current.workflow;
    if (current.length > 1) set(current.filter((_, other) => other !== at));
    else showNotice(settingStrings.lastStatus);
  };
  const addFound = () => {
    const found = foundStatuses(index.notes(), settings.current.workflow);
    if (found.length > 0) set([...settings.current.workflow, ...found]);
    showNotice(found.length > 0 ? settingStrings.added(found) : settingStrings.noneFound);
  };
  return [
    {
      type: 'list',
      heading: settingStrings.workflow,
      items: workflow.map((status, at) => statusRow(status, () => edit(at))),
      onReorder: (from, to) => set(moved(settings.current.workflow, from, to)),
      onDelete: remove,
      addItem: { name: settingStrings.addStatus, action: () => edit(workflow.length) },
    },
    {
      type: 'group',
      items: [{ name: settingStrings.addFound, desc: settingStrings.addFoundHint, action: addFound }],
    },
  ];
}

/** A row with a button of its own: a click on the whole row would meet those on its handle and its delete button too. */
function statusRow(status: WorkflowStatus, edit: () => void): SettingDefinitionRender {
  const words = { name: status.name, desc: settingStrings.describeStatus(status) };
  return {
    ...words,
    render: (setting) => {
      setting.setName(words.name).setDesc(words.desc);
      setting.nameEl.addClass('design-phases-status-title');
      setting.nameEl.setCssProps({ '--design-phases-color': colorVariable(status.color) });
      setting.addButton((button) =>
        button
          .setIcon('pencil')
          .setTooltip(settingStrings.editStatus(status.name))
          .setClass('clickable-icon')
          .onClick(edit),
      );
    },
  };
}
