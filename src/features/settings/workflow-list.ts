import { type SettingDefinitionGroup, type SettingDefinitionList, type SettingDefinitionRender } from 'obsidian';
import type { Settings } from '../../core/settings';
import { readNoteProperties } from '../../core/properties/note-properties';
import { moved, type UsedAlias, usedAliases, withAliasAsStatus } from '../../core/workflow/found-statuses';
import { STAGES, STATUS_COLORS, type Workflow, type WorkflowStatus } from '../../core/workflow/workflow';
import { settingStrings } from './strings';
import type { Services } from '../../vault/services';
import type { SettingKey } from './setting-values';
import { editStatus } from './edit-status';
import { showNotice } from '../../ui/open-surfaces';
import { addFoundStatuses, colorChoices, colorVariable, foundStrings, stageChoices } from '../status';

/** Aliases that get a button; the others follow once these have theirs. */
const MOST_ALIASES = 6;
const NEW_STATUS: WorkflowStatus = { name: '', aliases: [], color: 'gray', stage: 'draft' };

/** The statuses in their order, and what adds those that notes have already. */
export function workflowList(
  services: Services,
  change: (settings: Partial<Settings>) => void,
): [SettingDefinitionList<SettingKey>, SettingDefinitionGroup<SettingKey>] {
  const { app, settings } = services;
  const set = (workflow: Workflow) => change({ workflow });
  const { workflow } = settings.current;
  /** After the last one is where a new status goes. */
  const edit = async (at: number) => {
    const current = settings.current.workflow;
    const others = current.filter((_, other) => other !== at);
    const status = await editStatus(app, current[at] ?? NEW_STATUS, others);
    if (status) set([...current.slice(0, at), status, ...current.slice(at + 1)]);
  };
  const replace = (at: number) => (status: Partial<WorkflowStatus>) =>
    set(settings.current.workflow.map((one, other) => (other === at ? { ...one, ...status } : one)));
  const remove = (at: number) => {
    const current = settings.current.workflow;
    if (current.length > 1) set(current.filter((_, other) => other !== at));
    else showNotice(settingStrings.lastStatus);
  };
  return [
    {
      type: 'list',
      heading: settingStrings.workflow,
      items: workflow.map((status, at) => statusRow(status, replace(at), () => void edit(at))),
      onReorder: (from, to) => set(moved(settings.current.workflow, from, to)),
      onDelete: remove,
      addItem: { name: settingStrings.addStatus, action: () => void edit(workflow.length) },
    },
    {
      type: 'group',
      items: [
        {
          name: settingStrings.addFound,
          desc: settingStrings.addFoundHint,
          action: () => void addFoundStatuses(services),
        },
        aliasRow(services, (alias) => set(withAliasAsStatus(settings.current.workflow, alias))),
      ],
    },
  ];
}

/** A button for each alias that notes have. They are looked for when the row is drawn: what is declared may be old. */
function aliasRow(services: Services, makeStatus: (alias: UsedAlias) => void): SettingDefinitionRender {
  const words = { name: settingStrings.aliases, desc: settingStrings.aliasesHint };
  return {
    ...words,
    render: (setting) => {
      const aliases = usedAliases(statusTexts(services), services.settings.current.workflow);
      setting.setName(words.name).setDesc(aliases.length > 0 ? words.desc : settingStrings.noAliases);
      for (const alias of aliases.slice(0, MOST_ALIASES)) {
        setting.addButton((button) =>
          button
            .setButtonText(settingStrings.alias(alias.text, alias.notes))
            .setTooltip(settingStrings.aliasAsStatus(alias.text, alias.status.name))
            .onClick(() => makeStatus(alias)),
        );
      }
    },
  };
}

/** The status of each tracked note as it is written there. */
function statusTexts({ app, index, settings }: Services): string[] {
  const { properties } = settings.current;
  return index
    .notes()
    .map(({ path }) => readNoteProperties(app.metadataCache.getCache(path)?.frontmatter, properties).statusText);
}

const stages = Object.fromEntries(stageChoices);
const colors = Object.fromEntries(colorChoices);

/**
 * A row with lists and a button of its own: a click on the whole row would meet those on its handle and its delete
 * button too.
 */
function statusRow(
  status: WorkflowStatus,
  replace: (change: Partial<WorkflowStatus>) => void,
  edit: () => void,
): SettingDefinitionRender {
  const words = { name: status.name, desc: settingStrings.describeStatus(status) };
  return {
    ...words,
    render: (setting) => {
      setting.setName(words.name).setDesc(words.desc);
      setting.nameEl.addClass('design-phases-status-title');
      setting.nameEl.setCssProps({ '--design-phases-color': colorVariable(status.color) });
      setting.addDropdown((list) => {
        list.selectEl.ariaLabel = foundStrings.stageOf(status.name);
        list.addOptions(stages).setValue(status.stage);
        list.onChange((value) => replace({ stage: STAGES.find((stage) => stage === value) ?? status.stage }));
      });
      setting.addDropdown((list) => {
        list.selectEl.ariaLabel = foundStrings.colorOf(status.name);
        list.addOptions(colors).setValue(status.color);
        list.onChange((value) => replace({ color: STATUS_COLORS.find((color) => color === value) ?? status.color }));
      });
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
