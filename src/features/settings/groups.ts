import type {
  App,
  SettingControl,
  SettingDefinitionControl,
  SettingDefinitionGroup,
  SettingDefinitionPage,
  SettingDefinitionRender,
} from 'obsidian';
import { nameKey } from '../../core/comparable';
import { type Limits, LIMITS, type PropertyNames } from '../../core/settings';
import { folderPath } from '../../core/settings-parse';
import { keepOwnName, ownName } from '../reviews';
import { settingStrings, settingWords } from './strings';
import type { Services } from '../../vault/services';
import type { SettingKey } from './setting-values';

type Group = SettingDefinitionGroup<SettingKey>;

/** Which checklist is inserted, and where templates and new notes lie. */
export function generalGroup({ app, templates }: Services): Group {
  const names = templates.known().map(({ id, name }) => [id, name] as const);
  const folderProblem = (path: string) =>
    folderPath(path) === '' || app.vault.getFolderByPath(folderPath(path)) ? undefined : settingStrings.folderMissing;
  return {
    type: 'group',
    items: [
      dropdown('defaultTemplate', Object.fromEntries(names)),
      row({ type: 'folder', key: 'templateFolder', validate: folderProblem }),
      row({ type: 'folder', key: 'newNoteFolder' }),
    ],
  };
}

/** What makes a note reviewed, and when it goes stale. */
export function reviewGroup({ app }: Services): Group {
  return {
    type: 'group',
    heading: settingStrings.groups.review,
    items: [
      wholeNumber('requiredReviews', LIMITS.requiredReviews),
      toggle('confirmFinalStatus'),
      toggle('keepReviewLog'),
      ownNameRow(app),
      toggle('recordReviewers'),
      wholeNumber('staleAfterDays', LIMITS.staleAfterDays),
      toggle('oneWayIsFine'),
      toggle('touchEditDate'),
    ],
  };
}

/** The one row whose value stays on the device: the vault's settings are shared by all who have the vault. */
function ownNameRow(app: App): SettingDefinitionRender {
  const { ownName: name, ownNameHint: desc } = settingStrings;
  return {
    name,
    desc,
    render: (setting) => {
      setting.setName(name).setDesc(desc);
      setting.addText((field) => {
        field.inputEl.ariaLabel = name;
        field.setValue(ownName(app)).onChange((value) => keepOwnName(app, value.trim()));
      });
    },
  };
}

/** How an inserted checklist is written. */
export function insertionGroup(): Group {
  return {
    type: 'group',
    heading: settingStrings.groups.insertion,
    items: [
      toggle('insertion.addProperties'),
      toggle('insertion.emoji'),
      toggle('insertion.timeBoxes'),
      toggle('insertion.goals'),
      dropdown('insertion.marker', { '-': '-', '*': '*', '+': '+' }),
    ],
  };
}

/** Which marks count as what. */
export function itemsGroup({ settings }: Services): Group {
  const badMark = (marks: string) => (/[\s[\]]/.test(marks) ? settingStrings.badMark : undefined);
  return {
    type: 'group',
    heading: settingStrings.groups.items,
    items: [
      row({
        type: 'text',
        key: 'doneMarks',
        validate: (marks) => (marks === '' ? settingStrings.markMissing : badMark(marks)),
      }),
      row({
        type: 'text',
        key: 'cancelledMarks',
        validate: (marks) => {
          const isDone = marks.split('').some((mark) => settings.current.doneMarks.includes(mark));
          return isDone ? settingStrings.isDoneMark : badMark(marks);
        },
      }),
      toggle('countNested'),
    ],
  };
}

/** What is shown: in the panel, elsewhere, and during a practice. */
export function displayGroups(): Group[] {
  const { groups, relationSort, sounds } = settingStrings;
  return [
    {
      type: 'group',
      heading: groups.panel,
      items: [
        toggle('panel.hideDoneItems'),
        toggle('panel.hideDonePhases'),
        dropdown('panel.relationSort', relationSort),
      ],
    },
    {
      type: 'group',
      heading: groups.display,
      items: [toggle('showStatusBar'), toggle('showBadges'), toggle('showInFileExplorer')],
    },
    {
      type: 'group',
      heading: groups.practice,
      items: [
        wholeNumber('practice.totalMinutes', LIMITS.totalMinutes),
        toggle('practice.notice'),
        dropdown('practice.sound', sounds),
        toggle('practice.writeLog'),
        row({ type: 'folder', key: 'practice.questionFolder' }),
        row({ type: 'text', key: 'practice.questionTag' }),
      ],
    },
  ];
}

/** The names of the properties, on a page of their own: hardly anybody changes them. */
export function propertyPage({ settings }: Services): SettingDefinitionPage<SettingKey> {
  const names = Object.keys(settings.current.properties) as (keyof PropertyNames)[];
  const problemOf = (name: keyof PropertyNames, value: string) => {
    const spelling = nameKey(value).trim();
    if (spelling === '') return settingStrings.nameMissing;
    const { properties } = settings.current;
    const isTaken = names.some((other) => other !== name && nameKey(properties[other]) === spelling);
    return isTaken ? settingStrings.nameTaken : undefined;
  };
  return {
    type: 'page',
    name: settingStrings.propertyNames,
    desc: settingStrings.propertyNamesHint,
    items: names.map((name) =>
      row({ type: 'text', key: `properties.${name}`, validate: (value) => problemOf(name, value) }),
    ),
  };
}

type Control = SettingDefinitionControl<SettingKey>;

/** A row of the settings tab with the words that belong to its key. */
export function row(control: SettingControl<SettingKey>): Control {
  return { ...(settingWords[control.key] ?? { name: control.key }), control };
}

/** A switch. */
export function toggle(key: SettingKey): Control {
  return row({ type: 'toggle', key });
}

/** A list to choose from: the value of each choice with its words. */
export function dropdown(key: SettingKey, options: Readonly<Record<string, string>>): Control {
  return row({ type: 'dropdown', key, options });
}

/** A number without decimals, between its limits. */
function wholeNumber(key: SettingKey, { least, most }: Limits): Control {
  return row({ type: 'number', key, min: least, max: most, step: 1 });
}
