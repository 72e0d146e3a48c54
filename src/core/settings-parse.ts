import { nameKey } from './comparable';
import { DEFAULT_SETTINGS, EARLIER_WORKFLOW } from './default-settings';
import { FINDING_KINDS } from './relations/relation-check';
import { type IgnoredFinding, sameFinding } from './relations/ignored-findings';
import { type Data, dataOf, listOf, oneOf } from './saved-data';
import {
  type FirstLook,
  type InsertionStyle,
  type Limits,
  LIMITS,
  type PanelSettings,
  PRACTICE_SOUNDS,
  type PracticeSettings,
  type PropertyNames,
  RELATION_SORTS,
  type SavedBoard,
  type Scope,
  type Settings,
} from './settings';
import { STAGES, STATUS_COLORS, statusKey, type Workflow, type WorkflowStatus } from './workflow/workflow';

const LONGEST_NAME = 100;

/** A text as one line, trimmed; empty for anything else. */
function lineOf(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
}

function nameOf(value: unknown): string {
  return lineOf(value).slice(0, LONGEST_NAME).trim();
}

type Switches<T> = { readonly [Name in keyof T as T[Name] extends boolean ? Name : never]: boolean };

/** The settings that are on or off, which their defaults tell. */
function switchesOf<T extends object>(data: Data, defaults: T): Switches<T> {
  const switches = Object.entries(defaults).flatMap(([name, fallback]) =>
    typeof fallback === 'boolean' ? [[name, typeof data[name] === 'boolean' ? data[name] : fallback]] : [],
  );
  return Object.fromEntries(switches) as Switches<T>;
}

function wholeOf(value: unknown, fallback: number, { least, most }: Limits): number {
  if (typeof value !== 'number' || Number.isNaN(value)) return fallback;
  return Math.min(Math.max(Math.round(value), least), most);
}

/** A vault path without slashes at its ends; empty for the root. */
export function folderPath(value: unknown): string {
  return lineOf(value)
    .replace(/\\/g, '/')
    .replace(/\/+/g, '/')
    .replace(/^[\s/]+|[\s/]+$/g, '');
}

/** A tag without `#`. */
export function tagName(value: unknown): string {
  return lineOf(value).replace(/^[\s#]+|[\s/]+$/g, '');
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}

function propertiesOf(value: unknown): PropertyNames {
  const data = dataOf(value);
  const defaults = DEFAULT_SETTINGS.properties;
  const name = (key: keyof PropertyNames) => nameOf(data[key]) || defaults[key];
  const names: PropertyNames = {
    status: name('status'),
    relates: name('relates'),
    peerReviews: name('peerReviews'),
    started: name('started'),
    editDate: name('editDate'),
    purpose: name('purpose'),
    reviewedBy: name('reviewedBy'),
    reviews: nameOf(data.reviews) || freeName(defaults.reviews, data, 'log'),
    supersededBy: nameOf(data.supersededBy) || freeName(defaults.supersededBy, data, 'link'),
    supersedes: nameOf(data.supersedes) || freeName(defaults.supersedes, data, 'link'),
  };
  const spellings = Object.values({ ...names }).map(nameKey);
  return distinct(spellings).length === spellings.length ? names : defaults;
}

/**
 * The default name of a property that came later, with a word after it where the settings have it for something else.
 */
function freeName(name: string, data: Data, word: string): string {
  const taken = Object.values(data).some((value) => nameKey(nameOf(value)) === nameKey(name));
  return taken ? `${name} ${word}` : name;
}

/**
 * The statuses with a name of their own; an alias belongs to the first that claims it, and a name is nobody's alias.
 */
function workflowOf(value: unknown, isNew: boolean): Workflow {
  const named = new Map<string, Data>();
  for (const entry of listOf(value).map(dataOf)) {
    const key = statusKey(nameOf(entry.name));
    if (key !== '' && !named.has(key)) named.set(key, entry);
  }
  const taken = new Set(named.keys());
  const isFree = (alias: string) => {
    const key = statusKey(alias);
    if (key === '' || taken.has(key)) return false;
    taken.add(key);
    return true;
  };
  const statuses = [...named.values()].map((entry): WorkflowStatus => ({
    name: nameOf(entry.name),
    aliases: listOf(entry.aliases).map(nameOf).filter(isFree),
    color: oneOf(entry.color, STATUS_COLORS) ?? 'gray',
    stage: oneOf(entry.stage, STAGES) ?? 'draft',
    ...(entry.outcome === true ? { outcome: true } : {}),
    ...reviewAgainOf(entry.reviewAgainDays),
  }));
  if (statuses.length > 0) return statuses;
  return isNew ? DEFAULT_SETTINGS.workflow : EARLIER_WORKFLOW;
}

function reviewAgainOf(value: unknown): Pick<WorkflowStatus, 'reviewAgainDays'> {
  const reviewAgainDays = wholeOf(value, 0, LIMITS.reviewAgainDays);
  return reviewAgainDays > 0 ? { reviewAgainDays } : {};
}

function scopeOf(value: unknown): Scope {
  const data = dataOf(value);
  const folders = (list: unknown) => distinct(listOf(list).map(folderPath));
  return {
    folders: folders(data.folders),
    tags: distinct(listOf(data.tags).map(tagName)),
    excludedFolders: folders(data.excludedFolders),
  };
}

function insertionOf(value: unknown): InsertionStyle {
  const data = dataOf(value);
  const defaults = DEFAULT_SETTINGS.insertion;
  return {
    ...switchesOf(data, defaults),
    marker: oneOf(data.marker, ['-', '*', '+']) ?? defaults.marker,
  };
}

/** Each mark once. A mark is one UTF-16 code unit, and not a bracket or blank, which means open. */
function marksOf(value: unknown, taken = ''): string {
  const marks = typeof value === 'string' ? value.replace(/[\s[\]\ud800-\udfff]/g, '') : '';
  return distinct(marks.split('').filter((mark) => !taken.includes(mark))).join('');
}

function panelOf(value: unknown): PanelSettings {
  const data = dataOf(value);
  const defaults = DEFAULT_SETTINGS.panel;
  return {
    ...switchesOf(data, defaults),
    relationSort: oneOf(data.relationSort, RELATION_SORTS) ?? defaults.relationSort,
  };
}

function practiceOf(value: unknown): PracticeSettings {
  const data = dataOf(value);
  const defaults = DEFAULT_SETTINGS.practice;
  return {
    ...switchesOf(data, defaults),
    totalMinutes: wholeOf(data.totalMinutes, defaults.totalMinutes, LIMITS.totalMinutes),
    // It was a switch for the one sound there was.
    sound: data.sound === true ? 'chime' : (oneOf(data.sound, PRACTICE_SOUNDS) ?? defaults.sound),
    questionFolder: folderPath(data.questionFolder),
    questionTag: tagName(data.questionTag),
  };
}

function firstLookOf(value: unknown): FirstLook {
  const { folders, statuses } = dataOf(value);
  return { folders: folders === true, statuses: statuses === true };
}

function savedBoardsOf(value: unknown): SavedBoard[] {
  const boards = new Map<string, SavedBoard>();
  for (const entry of listOf(value).map(dataOf)) {
    const name = nameOf(entry.name);
    if (name !== '') boards.set(name, { name, state: entry.state ?? null });
  }
  return [...boards.values()];
}

function ignoredOf(value: unknown): IgnoredFinding[] {
  const ignored = listOf(value).flatMap((entry): IgnoredFinding[] => {
    const { kind, path, end } = dataOf(entry);
    const known = oneOf(kind, FINDING_KINDS);
    return known !== null && typeof path === 'string' && typeof end === 'string' ? [{ kind: known, path, end }] : [];
  });
  return ignored.filter((one, index) => ignored.findIndex((other) => sameFinding(one, other)) === index);
}

/**
 * Settings from whatever `data.json` holds: damaged, older or empty. What cannot be used falls back to its default,
 * numbers are brought into their range, and a status, alias or mark that stands twice counts once. Never throws, and
 * settings read back from their own JSON are the same.
 */
export function parseSettings(value: unknown): Settings {
  const data = dataOf(value);
  const defaults = DEFAULT_SETTINGS;
  const doneMarks = marksOf(data.doneMarks) || defaults.doneMarks;
  return {
    ...switchesOf(data, defaults),
    properties: propertiesOf(data.properties),
    workflow: workflowOf(data.workflow, Object.keys(data).length === 0),
    requiredReviews: wholeOf(data.requiredReviews, defaults.requiredReviews, LIMITS.requiredReviews),
    staleAfterDays: wholeOf(data.staleAfterDays, defaults.staleAfterDays, LIMITS.staleAfterDays),
    scope: scopeOf(data.scope),
    templateFolder: folderPath(data.templateFolder),
    defaultTemplate: lineOf(data.defaultTemplate) || defaults.defaultTemplate,
    newNoteFolder: folderPath(data.newNoteFolder),
    insertion: insertionOf(data.insertion),
    doneMarks,
    cancelledMarks: marksOf(data.cancelledMarks ?? defaults.cancelledMarks, doneMarks),
    ignoredFindings: ignoredOf(data.ignoredFindings),
    panel: panelOf(data.panel),
    practice: practiceOf(data.practice),
    savedBoards: savedBoardsOf(data.savedBoards),
    firstLook: firstLookOf(data.firstLook),
  };
}
