import { applyEdit, composeEdits, type Edit, isRefusal, NO_EDIT, type Refusal, type RefusalReason } from './edit';

/** Takes a note's text at the moment of writing, and says what to change in it or why not. */
export type Plan = (text: string) => Edit | Refusal;

/** What keeps one property from being written, and not the whole note. */
const ONE_PROPERTY: readonly RefusalReason[] = ['property-would-change', 'several-values'];

/** A plan and another one after it, which is left out if its property can't be written; the edit says so. */
export function planWithOptional(plan: Plan, optional: Plan): Plan {
  return (text) => {
    const edit = plan(text);
    if (isRefusal(edit)) return edit;
    const more = optional(applyEdit(text, edit));
    if (!isRefusal(more)) return { ...edit, ...composeEdits(edit, more) };
    return ONE_PROPERTY.includes(more.refused) ? { leftOut: more, ...edit } : more;
  };
}

/** One plan for several, each of which takes the text that the one before leaves; the last cursor counts. */
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

/** Line breaks, tabs, and other characters that can't be typed in one line. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** A plan that writes a text from outside; refuses a text with several lines or control characters. */
export function planWithText(text: string, plan: Plan): Plan {
  const visible = text.replace(CONTROL, ' ');
  return visible === text ? plan : () => ({ refused: 'control-character', detail: visible });
}

/**
 * What came of a write. `undo` leads back if nothing else has changed the note since; `leftOut` says why an optional
 * part wasn't written.
 */
export type WriteResult =
  | { readonly outcome: 'written'; readonly undo: Plan; readonly leftOut?: Refusal }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };
