import { type App, type FuzzyMatch, FuzzySuggestModal, Keymap } from 'obsidian';
import { dayOf, type PhaseEntry, type PhaseResult, questionOf } from '../../core/practice/results';
import { openLinkEnd } from '../../ui/open-note';
import { renderSuggestionRow } from '../../ui/suggestion-row';
import { offerModEnter } from '../relations';
import { entryStrings, figureStrings } from './strings';

/** The practices that the figures of a phase come from, the latest first; opens the note of the one chosen. */
export class EntryPicker extends FuzzySuggestModal<PhaseEntry> {
  private readonly entries: readonly PhaseEntry[];

  constructor(app: App, phase: PhaseResult) {
    super(app);
    this.entries = [...phase.entries].reverse();
    this.setPlaceholder(entryStrings.placeholder(phase.title));
    this.emptyStateText = entryStrings.none;
    offerModEnter(this, entryStrings.toOpen, entryStrings.toOpenInTab);
  }

  override getItems(): PhaseEntry[] {
    return [...this.entries];
  }

  override getItemText({ run }: PhaseEntry): string {
    return `${dayOf(run)} ${questionOf(run)}`;
  }

  override renderSuggestion({ item, match }: FuzzyMatch<PhaseEntry>, el: HTMLElement): void {
    const { notes, score } = item.phase;
    renderSuggestionRow(el, {
      title: this.getItemText(item),
      matches: match.matches,
      note: notes || entryStrings.figures(item.phase),
      aside: score === null ? '' : figureStrings.score(score),
    });
  }

  override onChooseItem({ run }: PhaseEntry, event: MouseEvent | KeyboardEvent): void {
    void openLinkEnd(this.app, { path: run.path }, '', Keymap.isModEvent(event));
  }
}
