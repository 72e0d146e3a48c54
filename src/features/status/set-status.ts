import type { Menu } from 'obsidian';
import { findSpelling } from '../../core/properties/frontmatter';
import { isYamlMap, type YamlMap } from '../../core/properties/yaml';
import { isReviewed } from '../../core/reviews/review-state';
import { askToConfirm } from '../../ui/confirm-modal';
import type { NoteRef } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { changeNotes } from '../bulk';
import { pickNewerNote } from '../relations';
import { notReadyStrings } from '../reviews';
import { colorVariable } from './status-pill';
import { statusChangeStrings, statusStrings } from './strings';
import { tellsSuperseded } from '../../core/workflow/stage-words';
import { findStatus, type StatusColor, statusKey, type Workflow } from '../../core/workflow/workflow';
import { addEntry } from '../../ui/open-surfaces';

/** What a note has before its status is set. */
interface Before {
  readonly status: string;
  readonly peerReviews: number | null;
}

/**
 * Sets the status of notes: of one at once, of several after they were shown. Notes that have it already are skipped.
 * Asks first if the status is final and some of the others have too few peer reviews (setting). Can be undone.
 * @param status empty to leave the property blank
 * @returns whether any note was changed
 */
export async function setStatus(services: Services, notes: readonly NoteRef[], status: string): Promise<boolean> {
  const before = await readBefore(services, notes);
  const changing = notes.filter((note) => before(note.path).status !== status).map(({ path }) => before(path));
  const warning = finalWarning(services, changing, status);
  if (warning !== null && notes.length === 1 && !(await mayBecomeFinal(services, warning))) return false;
  const changed = await changeNotes(services, {
    warning,
    title: statusChangeStrings.setStatus(status),
    paths: notes.map(({ path }) => path),
    planFor: () => services.actions.plans.setStatus(status),
    describe: (path) => {
      if (holdsSeveralStatuses(services, path)) return 'refused';
      const now = before(path).status;
      return now === status ? null : { before: now || statusStrings.none, after: status || statusStrings.none };
    },
    done: statusChangeStrings.done(status),
  });
  const [note] = notes;
  const isSet = changed || changing.length === 0;
  if (note && notes.length === 1 && isSet && meansSuperseded(services, status)) await pickNewerNote(services, note);
  return changed;
}

/** Whether a status, by its name or another spelling of it, says that a note was replaced. */
function meansSuperseded({ settings }: Services, status: string): boolean {
  const known = findStatus(settings.current.workflow, status);
  return [status, ...(known?.aliases ?? [])].some(tellsSuperseded);
}

/** One note is read from its text, which may be ahead of the index; several are not worth reading their files. */
async function readBefore({ index, actions }: Services, notes: readonly NoteRef[]): Promise<(path: string) => Before> {
  const [note] = notes;
  if (note && notes.length === 1) {
    const { statusText, peerReviews } = await actions.properties(note.path);
    return () => ({ status: statusText, peerReviews });
  }
  return (path) => index.note(path) ?? { status: '', peerReviews: null };
}

/** Whether the status is a list of several or a mapping, which no plan replaces. */
function holdsSeveralStatuses({ app, settings }: Services, path: string): boolean {
  const frontmatter: YamlMap = app.metadataCache.getCache(path)?.frontmatter ?? {};
  const spelling = findSpelling(Object.keys(frontmatter), settings.current.properties.status);
  const value = spelling === undefined ? null : frontmatter[spelling];
  return Array.isArray(value) ? value.length > 1 : isYamlMap(value) && Object.keys(value).length > 0;
}

/** What is wrong with a final status for these notes, in words; null where nothing is, or nobody wants to know. */
function finalWarning({ settings }: Services, notes: readonly Before[], status: string): string | null {
  const { workflow, confirmFinalStatus, requiredReviews } = settings.current;
  const known = findStatus(workflow, status);
  if (!confirmFinalStatus || known?.stage !== 'final' || known.outcome) return null;
  const lacking = notes.filter((note) => !isReviewed(note, settings.current)).length;
  return lacking === 0 ? null : statusChangeStrings.finalText(lacking, notes.length, status, requiredReviews);
}

const mayBecomeFinal = ({ app }: Services, message: string): Promise<boolean> =>
  askToConfirm(app, { title: statusChangeStrings.finalTitle, message, confirm: statusChangeStrings.finalConfirm });

interface StatusMenu {
  readonly workflow: Workflow;
  /** The status that is checked; empty for none. */
  readonly current: string;
  /** Whether the one note that is meant lacks something for a review. */
  readonly isNotReady?: boolean;
  /** Statuses that notes have and the workflow does not, to be offered too. */
  readonly others?: readonly string[];
  readonly choose: (status: string) => void;
}

/** Adds the workflow's statuses to a menu in their colors, then the others in gray; the current one is checked. */
export function addStatusItems(menu: Menu, { workflow, current, isNotReady, others = [], choose }: StatusMenu): void {
  const checked = statusKey(findStatus(workflow, current)?.name ?? current);
  const add = (name: string, color: StatusColor, isLacking = false) =>
    addEntry(menu, {
      title: coloredName(name, color, isLacking),
      checked: statusKey(name) === checked,
      run: () => choose(name),
    });
  for (const { name, color, stage } of workflow) add(name, color, isNotReady && stage === 'review');
  if (others.length > 0) menu.addSeparator();
  for (const name of others) add(name, 'gray');
}

const coloredName = (name: string, color: StatusColor, isNotReady: boolean): DocumentFragment =>
  createFragment((title) => {
    const el = title.createSpan({ cls: 'design-phases-status-title', text: name });
    el.setCssProps({ '--design-phases-color': colorVariable(color) });
    // Drawn by the stylesheet, so that the entry's text stays the status: native menus have room for no more.
    if (isNotReady) el.dataset['hint'] = notReadyStrings.hint;
  });
