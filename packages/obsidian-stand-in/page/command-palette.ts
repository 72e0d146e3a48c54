import type { App } from '../host/app';
import type { Command } from '../host/plugin/commands';
import { FuzzySuggestModal, type FuzzyMatch } from '../host/ui/suggest-modal';
import { renderResults } from '../host/ui/search';

/** Ctrl-P: every command that can run now. */
export class CommandPalette extends FuzzySuggestModal<Command> {
  constructor(override readonly app: App) {
    super(app);
    this.setPlaceholder('Select a command…');
    this.setInstructions([
      { command: '↑↓', purpose: 'to navigate' },
      { command: '↵', purpose: 'to use' },
      { command: 'esc', purpose: 'to dismiss' },
    ]);
  }

  getItems(): Command[] {
    return this.app.commands.listCommands().sort((a, b) => a.name.localeCompare(b.name));
  }

  getItemText(command: Command): string {
    return command.name;
  }

  override renderSuggestion({ item, match }: FuzzyMatch<Command>, el: HTMLElement): void {
    el.addClass('mod-complex');
    const title = el.createDiv('suggestion-content').createDiv('suggestion-title');
    renderResults(title, item.name, match);
  }

  onChooseItem(command: Command): void {
    this.app.commands.executeCommandById(command.id);
  }
}
