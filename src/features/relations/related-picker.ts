import { type FuzzyMatch, FuzzySuggestModal, Keymap, Platform, type SuggestModal } from 'obsidian';
import type { Relation } from '../../core/note';
import { titleOfPath } from '../../core/paths';
import { openLinkEnd } from '../../ui/open-note';
import type { NoteRef } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { renderSuggestionRow } from '../../ui/suggestion-row';
import { directionStrings, pickerStrings } from './strings';

/** Offers the notes related to one, in its own order, and opens the one chosen; one that is not there yet is created. */
export class RelatedPicker extends FuzzySuggestModal<Relation> {
  constructor(
    private readonly services: Services,
    /** The note whose relations are offered, wherever it is moved meanwhile. */
    private readonly note: NoteRef,
  ) {
    super(services.app);
    this.setPlaceholder(pickerStrings.related(titleOfPath(note.path)));
    this.emptyStateText = pickerStrings.noRelated;
    offerModEnter(this, pickerStrings.toOpen, pickerStrings.toOpenInTab);
  }

  override getItems(): Relation[] {
    return [...this.services.index.related(this.note.path)];
  }

  override getItemText({ path, linkText }: Relation): string {
    return path === null ? linkText : titleOfPath(path);
  }

  override renderSuggestion({ item, match }: FuzzyMatch<Relation>, el: HTMLElement): void {
    const note = item.path === null ? null : this.services.index.note(item.path);
    renderSuggestionRow(el, {
      title: this.getItemText(item),
      matches: match.matches,
      note: directionStrings[item.path === null ? 'unresolved' : item.direction],
      aside: note ? pickerStrings.statusAndProgress(note.status, note) : '',
    });
  }

  override onChooseItem(relation: Relation, event: MouseEvent | KeyboardEvent): void {
    void openLinkEnd(this.services.app, relation, this.note.path, Keymap.isModEvent(event));
  }
}

/** Says what Enter and Mod-Enter do in a picker, and binds the latter: the app itself binds Enter alone. */
export function offerModEnter<T>(picker: SuggestModal<T>, enter: string, modEnter: string): void {
  picker.setInstructions([
    { command: '↵', purpose: enter },
    { command: Platform.isMacOS ? '⌘ ↵' : 'ctrl ↵', purpose: modEnter },
  ]);
  picker.scope.register(['Mod'], 'Enter', (event) => {
    picker.selectActiveSuggestion(event);
    return false;
  });
}
