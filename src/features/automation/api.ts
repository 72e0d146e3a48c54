import type { Flashcard } from '../../core/flashcards/flashcard';
import type { NoteSummary, Relation } from '../../core/note';
import type { WriteResult } from '../../core/plan';
import { isMark } from '../../core/outline/item-state';
import { allItems } from '../../core/outline/navigate';
import type { Item, Outline } from '../../core/outline/outline';
import { isVerdictName } from '../../core/properties/review-log';
import type { InsertionPlace } from '../../core/templates/insert-checklist';
import type { ChecklistTemplate } from '../../core/templates/template';
import { throwIfRefused } from './by-name';
import { apiStrings } from './strings';
import { cardsOfText } from '../flashcards';
import { noteAt } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { describeLeftOut, describeRefusal } from '../../ui/strings';

export interface InsertOptions {
  /** Indices of the phases wanted, from 0; all where absent, and nothing is written where the list is empty. */
  readonly phases?: readonly number[];
  /** Where to insert; the end of the note where absent. */
  readonly place?: InsertionPlace;
  /** Whether to insert everything again where the note already has it. */
  readonly secondCopy?: boolean;
}

export interface ReviewOptions {
  /** `approved` where absent. */
  readonly verdict?: 'approved' | 'changes-requested';
  readonly reason?: string;
}

export interface InsertResult {
  /** False where the note had everything already. */
  readonly inserted: boolean;
  /** Items the note has more than before. */
  readonly items: number;
  /** Why the properties were not written with the checklist, in words; absent where they were. */
  readonly leftOut?: string;
}

export interface BulkResult {
  /** Paths of the notes that were changed. */
  readonly written: readonly string[];
  /** Paths of the notes that had the value already. */
  readonly unchanged: readonly string[];
  /** Why the others were not. */
  readonly failed: readonly { readonly path: string; readonly reason: string }[];
}

/**
 * What other plugins and scripts can do, at `app.plugins.plugins['design-phases'].api`. Paths and plain data in and out.
 * Promises reject with an `Error` whose message is in words.
 */
export interface DesignPhasesApi {
  readonly version: 1;
  /** The built-in templates and, once they have been read, the user's own. */
  templates(): ChecklistTemplate[];
  /** Resolves when the vault index is complete. */
  whenReady(): Promise<void>;
  /** From the index; null for a note that is not tracked. */
  note(path: string): NoteSummary | null;
  /** Every tracked note. */
  notes(): NoteSummary[];
  /** Phases, sections and items of a note as it stands now, with text and zero-based lines. */
  outline(path: string): Promise<Outline>;
  /** The note's own links in their order, then the notes that link to it. */
  related(path: string): Relation[];
  insertChecklist(path: string, templateId: string, options?: InsertOptions): Promise<InsertResult>;
  /** Ticks the item on a zero-based line, or clears it; `mark`, one character, sets another one. */
  toggleItem(path: string, line: number, mark?: string): Promise<void>;
  setStatus(paths: string[], status: string): Promise<BulkResult>;
  /** Resolves with the count of approvals after it. `reviewer` is needed where the property is a list. */
  recordPeerReview(path: string, reviewer?: string, options?: ReviewOptions): Promise<number>;
  flashcards(path: string): Promise<Flashcard[]>;
  /** Hears of changed summaries and relations. Returns the function that ends it. */
  on(event: 'changed', callback: (paths: string[]) => void): () => void;
}

const AT_END: InsertionPlace = { at: 'end' };

/** Copies plain data, so that no caller can change what the plugin keeps. */
const copyOf = <T>(data: T): T => structuredClone(data);

/** Makes the API of a running plugin. */
export function createApi(services: Services): DesignPhasesApi {
  const { app, actions, index, templates } = services;

  // The writer also writes exports, which aren't notes: a path from outside must not reach those.
  const isNote = (path: string): boolean => app.vault.getFileByPath(path)?.extension === 'md';

  const outline = async (path: string): Promise<Outline> => {
    const found = isNote(path) ? await actions.outline(path) : null;
    if (!found) throw new Error(apiStrings.noNote(path));
    return found;
  };

  const itemAt = (path: string, seen: Outline, line: number): Item => {
    const item = allItems(seen).find((one) => one.line === line);
    if (!item) throw new Error(apiStrings.noItem(path, line));
    return item;
  };

  return {
    version: 1,
    templates: () => copyOf(templates.known()),
    whenReady: () => index.whenReady(),
    note: (path) => copyOf(index.note(path)),
    notes: () => copyOf([...index.notes()]),
    outline: async (path) => copyOf(await outline(path)),
    related: (path) => copyOf([...index.related(path)]),

    async insertChecklist(path, templateId, options = {}) {
      const { phases = null, place = AT_END, secondCopy = false } = options;
      const template = await templates.get(templateId);
      if (!template) throw new Error(apiStrings.noTemplate(templateId));
      const noPhase = phases?.find((phase) => !template.phases[phase]);
      if (noPhase !== undefined) throw new Error(apiStrings.noPhase(noPhase, template.phases.length));
      if (phases?.length === 0) return { inserted: false, items: 0 };
      const before = await outline(path);
      const result = await actions.insertChecklist(path, { template, phases, place, secondCopy });
      throwIfRefused(result);
      const after = await outline(path);
      const items = allItems(after).length - allItems(before).length;
      if (result.outcome !== 'written') return { inserted: false, items };
      return { inserted: true, items, ...(result.leftOut && { leftOut: describeLeftOut(result.leftOut) }) };
    },

    async toggleItem(path, line, mark) {
      if (mark !== undefined && !isMark(mark)) throw new Error(apiStrings.noMark(mark));
      const seen = await outline(path);
      throwIfRefused(await actions.setItemMark(path, seen, itemAt(path, seen, line), mark));
    },

    async setStatus(paths, status) {
      // A script that forgets the status must not clear it in every note.
      if (typeof status !== 'string') throw new Error(apiStrings.noStatus);
      const plan = actions.plans.setStatus(status.trim());
      const { signal } = new AbortController();
      const notes = paths.filter(isNote);
      const changes = notes.map((path) => ({ note: noteAt(app, path), plan }));
      const bulk = await services.writer.writeMany(changes, { signal, onProgress: () => undefined });
      const refused = bulk.results.flatMap(({ note: { path }, result }) =>
        result.outcome === 'refused' ? [{ path, reason: describeRefusal(result.refusal) }] : [],
      );
      const others = paths.filter((path) => !isNote(path)).map((path) => ({ path, reason: apiStrings.noNote(path) }));
      const unreached = changes
        .slice(bulk.results.length)
        .map(({ note }) => ({ path: note.path, reason: apiStrings.turnedOff }));
      const pathsOf = (outcome: WriteResult['outcome']) =>
        bulk.results.filter(({ result }) => result.outcome === outcome).map(({ note }) => note.path);
      return {
        written: pathsOf('written'),
        unchanged: pathsOf('unchanged'),
        failed: [...refused, ...unreached, ...others],
      };
    },

    async recordPeerReview(path, reviewer, { verdict = 'approved', reason = '' } = {}) {
      if (!isNote(path)) throw new Error(apiStrings.noNote(path));
      if (!isVerdictName(verdict)) throw new Error(apiStrings.noVerdict(verdict));
      const review = { verdict, reviewer: reviewer?.trim() || null, reason };
      throwIfRefused(await actions.recordReview(path, review));
      return (await actions.properties(path)).peerReviews ?? 0;
    },

    async flashcards(path) {
      const text = isNote(path) ? await services.texts.read(path) : null;
      if (text === null) throw new Error(apiStrings.noNote(path));
      return cardsOfText(services, path, text);
    },

    on: (_event, callback) => index.onChange((change) => callback([...change.keys()])),
  };
}
