import { Modal, Setting } from 'obsidian';
import type { BoardState } from '../../core/board/board-state';
import { boardStrings } from './strings';
import type { Services } from '../../vault/services';

/** Asks for a name and saves the board under it; a board of that name is replaced. */
export class SaveBoardModal extends Modal {
  private name = '';

  constructor(
    private readonly services: Services,
    private readonly state: BoardState,
  ) {
    super(services.app);
    this.setTitle(boardStrings.saveTitle);
  }

  override onOpen(): void {
    new Setting(this.contentEl).setName(boardStrings.name).addText((text) => {
      text.onChange((value) => {
        this.name = value.trim();
      });
      text.inputEl.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && !event.isComposing) this.save();
      });
      text.inputEl.focus();
    });
    new Setting(this.contentEl).addButton((button) =>
      button
        .setButtonText(boardStrings.save)
        .setCta()
        .onClick(() => this.save()),
    );
  }

  private save(): void {
    if (this.name === '') return;
    const { settings } = this.services;
    const others = settings.current.savedBoards.filter(({ name }) => name !== this.name);
    void settings.update({ savedBoards: [...others, { name: this.name, state: this.state }] });
    this.close();
  }
}
