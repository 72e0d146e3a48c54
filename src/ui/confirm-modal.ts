import { type App, ConfirmationModal } from 'obsidian';
import { openModal } from './open-surfaces';
import { dialogStrings } from './strings';

interface Question {
  readonly title: string;
  readonly message: string;
  /** What the button says that does it. */
  readonly confirm: string;
}

/** Asks before something is done. True only where the user says so; closing the dialog is a no. */
export function askToConfirm(app: App, { title, message, confirm }: Question): Promise<boolean> {
  return new Promise((resolve) => {
    const dialog = new ConfirmationModal(app)
      .setTitle(title)
      .setContent(message)
      .addButton((button) =>
        button
          .setButtonText(confirm)
          .setCta()
          .setInitialFocus()
          .onClick(() => resolve(true)),
      )
      .addCancelButton(dialogStrings.cancel)
      .setCloseCallback(() => resolve(false));
    openModal(dialog);
  });
}
