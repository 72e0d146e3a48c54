import type { Refusal } from './edit';
import type { Plan } from './plan';

/**
 * What came of a write. `undo` leads back where nothing else changed the note since; `leftOut` says why a part that the
 * rest does without was not written.
 */
export type WriteResult =
  | { readonly outcome: 'written'; readonly undo: Plan; readonly leftOut?: Refusal }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };
