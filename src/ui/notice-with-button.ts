import { Notice } from 'obsidian';

/** Long enough to read it and reach the button. */
const SHOWN_MS = 10_000;

/** Says something and offers one thing to do about it. */
export function showNoticeWithButton(message: string, label: string, run: () => void): void {
  const notice = new Notice(message, SHOWN_MS);
  const button = notice.messageEl.createEl('button', { text: label, cls: 'design-phases-notice-button' });
  button.addEventListener('click', run);
}
