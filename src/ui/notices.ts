import { Notice } from 'obsidian';
import { describeLeftOut, describeRefusal } from './strings/refusals';
import type { WriteResult } from '../vault/note-writer';

/** Tells the user why nothing, or not all, was written; says nothing of a write that went well. */
export function reportRefusal(result: WriteResult): void {
  if (result.outcome === 'refused') new Notice(describeRefusal(result.refusal));
  if (result.outcome === 'written' && result.leftOut) new Notice(describeLeftOut(result.leftOut));
}
