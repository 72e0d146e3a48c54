import { composeEdits } from './compose-edits';

/** One replacement: the characters from `from` (inclusive) to `to` (exclusive) become `insert`. Offsets are UTF-16 code units. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** A plain value that says what becomes of a text: changes in order, none overlapping, and where the cursor ends. */
export interface Edit {
  readonly changes: readonly Change[];
  /** Offset in the text after the edit. */
  readonly cursor?: number;
  /** Why a part of what was planned, which the rest does without, is not in it. */
  readonly leftOut?: Refusal;
}

/** Why nothing is written. The words for the user are in `strings.ts`. */
export type RefusalReason =
  | 'note-missing'
  | 'line-moved'
  | 'invalid-yaml'
  | 'script-frontmatter'
  | 'property-would-change'
  | 'several-values'
  | 'one-value-only'
  | 'unclosed-properties'
  | 'invalid-peer-reviews'
  | 'reviewer-missing'
  | 'no-link'
  | 'note-changed'
  | 'write-failed';

export interface Refusal {
  readonly refused: RefusalReason;
  /** What exactly stood in the way: a property's name, the YAML reader's message, a line. */
  readonly detail?: string;
}

/** Reads a note's text as it stands at the moment of writing and says what to change in it, or why not. */
export type Plan = (text: string) => Edit | Refusal;

export const NO_EDIT: Edit = { changes: [] };

/** Tells what a plan or reader refused from what it gave. */
export function isRefusal<T extends object>(value: T | Refusal): value is Refusal {
  return 'refused' in value;
}

/** The text after the edit. */
export function applyEdit(text: string, edit: Edit): string {
  let result = '';
  let position = 0;
  for (const { from, to, insert } of edit.changes) {
    result += text.slice(position, from) + insert;
    position = to;
  }
  return result + text.slice(position);
}

/** The edit that leads from the edited text back to `text`. */
export function invertEdit(text: string, edit: Edit): Edit {
  let shift = 0;
  const changes = edit.changes.map(({ from, to, insert }) => {
    const start = from + shift;
    shift += insert.length - (to - from);
    return { from: start, to: start + insert.length, insert: text.slice(from, to) };
  });
  return { changes };
}

/** What stands in the way of one property, and not of all that is written to the note. */
const ONE_PROPERTY: readonly RefusalReason[] = ['property-would-change', 'several-values'];

/** A plan with another one after it that it does without where one property can't be written; the edit says so. */
export function planWithOptional(plan: Plan, optional: Plan): Plan {
  return (text) => {
    const edit = plan(text);
    if (isRefusal(edit)) return edit;
    const more = optional(applyEdit(text, edit));
    if (!isRefusal(more)) return { ...edit, ...composeEdits(edit, more) };
    return ONE_PROPERTY.includes(more.refused) ? { leftOut: more, ...edit } : more;
  };
}

/** One plan that does several after each other, each reading what the one before left; the last cursor counts. */
export function planInOrder(...plans: readonly Plan[]): Plan {
  return (text) => {
    let combined: Edit = NO_EDIT;
    let current = text;
    for (const plan of plans) {
      const next = plan(current);
      if (isRefusal(next)) return next;
      combined = composeEdits(combined, next);
      current = applyEdit(current, next);
    }
    return combined;
  };
}
