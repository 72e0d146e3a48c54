import { showNotice } from './open-surfaces';
import { describeLeftOut, describeRefusal } from './strings';
import { Notice } from 'obsidian';
import type { WriteResult } from '../core/plan';

/** Long enough to read it and reach the button. */
const SHOWN_MS = 10_000;

/**
 * Says something and offers one thing to do about it. Returns the notice, to be hidden where it is too late for that.
 * @param run gets the button: its window is the one in use, the only one that may write to the clipboard
 */
export function showNoticeWithButton(message: string, label: string, run: (button: HTMLElement) => void): Notice {
  const notice = showNotice(message, SHOWN_MS);
  const button = addNoticeButton(notice, label);
  button.addEventListener('click', () => run(button));
  return notice;
}

/** Puts a button after what a notice says. */
export function addNoticeButton({ messageEl }: Notice, label: string): HTMLButtonElement {
  messageEl.addClass('design-phases-notice');
  return messageEl.createEl('button', { text: label, cls: 'design-phases-notice-button' });
}

/** Tells the user why nothing, or not all, was written; says nothing of a write that went well. */
export function reportRefusal(result: WriteResult): void {
  if (result.outcome === 'refused') showNotice(describeRefusal(result.refusal));
  if (result.outcome === 'written' && result.leftOut) showNotice(describeLeftOut(result.leftOut));
}
