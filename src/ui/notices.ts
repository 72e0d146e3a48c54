import type { WriteResult } from '../core/write-result';
import { showNotice } from './open-surfaces';
import { describeLeftOut, describeRefusal } from './strings';

/** Tells the user why nothing, or not all, was written; says nothing of a write that went well. */
export function reportRefusal(result: WriteResult): void {
  if (result.outcome === 'refused') showNotice(describeRefusal(result.refusal));
  if (result.outcome === 'written' && result.leftOut) showNotice(describeLeftOut(result.leftOut));
}
