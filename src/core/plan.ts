import { applyEdit, composeEdits, type Edit, isRefusal, NO_EDIT, type Refusal, type RefusalReason } from './edit';

/** Reads a note's text as it stands at the moment of writing and says what to change in it, or why not. */
export type Plan = (text: string) => Edit | Refusal;

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

/** Line breaks, tabs and what else no keyboard puts into one line of a property. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** A plan that writes a text from outside; refused where the text is not of one line, and nothing but what can be seen. */
export function planWithText(text: string, plan: Plan): Plan {
  const visible = text.replace(CONTROL, ' ');
  return visible === text ? plan : () => ({ refused: 'control-character', detail: visible });
}

/**
 * What came of a write. `undo` leads back where nothing else changed the note since; `leftOut` says why a part that the
 * rest does without was not written.
 */
export type WriteResult =
  | { readonly outcome: 'written'; readonly undo: Plan; readonly leftOut?: Refusal }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };
