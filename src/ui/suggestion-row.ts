import { renderMatches, type SearchMatches } from 'obsidian';

interface SuggestionRow {
  readonly title: string;
  /** Where the query was found in the title. */
  readonly matches?: SearchMatches;
  /** A second, quieter line. */
  readonly note?: string;
  /** A word at the end of the row. */
  readonly aside?: string;
}

/** Draws one suggestion of a picker, in the app's own classes. Returns the element that holds its title. */
export function renderSuggestionRow(el: HTMLElement, { title, matches, note, aside }: SuggestionRow): HTMLElement {
  el.addClass('mod-complex');
  const content = el.createDiv('suggestion-content');
  const titleEl = content.createDiv('suggestion-title');
  renderMatches(
    titleEl,
    title,
    (matches ?? []).filter(([, end]) => end <= title.length),
  );
  if (note) content.createDiv({ cls: 'suggestion-note', text: note });
  if (aside) el.createDiv('suggestion-aux').createSpan({ cls: 'suggestion-flair design-phases-aside', text: aside });
  return titleEl;
}
