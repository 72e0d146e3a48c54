import { type App, Modal, Setting } from 'obsidian';
import { dialogStrings, reviewStrings } from '../strings';

/** Asks who reviewed the note. Empty where the user gives no name. */
export function askForReviewer(app: App): Promise<string> {
  return new Promise((resolve) => new ReviewerModal(app, resolve).open());
}

class ReviewerModal extends Modal {
  private name = '';
  private confirmed = false;

  constructor(
    app: App,
    private readonly settle: (name: string) => void,
  ) {
    super(app);
    this.setTitle(reviewStrings.reviewerTitle);
  }

  override onOpen(): void {
    new Setting(this.contentEl).setName(reviewStrings.reviewer).addText((text) => {
      text.setPlaceholder(reviewStrings.reviewerPlaceholder).onChange((value) => {
        this.name = value.trim();
      });
      text.inputEl.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && !event.isComposing) this.confirm();
      });
      text.inputEl.focus();
    });
    new Setting(this.contentEl)
      .addButton((button) => button.setButtonText(dialogStrings.cancel).onClick(() => this.close()))
      .addButton((button) => button.setButtonText(reviewStrings.record).setCta().onClick(() => this.confirm()));
  }

  override onClose(): void {
    this.settle(this.confirmed ? this.name : '');
  }

  private confirm(): void {
    if (this.name === '') return;
    this.confirmed = true;
    this.close();
  }
}
