import { Notice } from 'obsidian';
import { describeRefusal } from './strings/refusals';
import type { WriteResult } from '../vault/note-writer';

/** Tells the user why nothing was written; says nothing of a write that went well. */
export function reportRefusal(result: WriteResult): void {
  if (result.outcome === 'refused') new Notice(describeRefusal(result.refusal));
}
