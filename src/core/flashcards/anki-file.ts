import { escapeHtml, type HtmlOptions, inlineHtml, markdownHtml } from '../markdown/markdown-html';
import { contextOf, type Flashcard } from './flashcard';

/**
 * Anki's text format by its manual ("Importing: text files", file headers): `#key:value` lines, then one note per line.
 * By its guid, a second import updates the note. `#deck` picks a deck that exists, and the deck column creates one that
 * doesn't. `#if matches` is for Anki 25 and newer; older versions skip it.
 */
const COLUMN = { guid: 0, deck: 1, tags: 2, front: 3, back: 4 } as const;

export interface AnkiOptions {
  /** The name of the deck with a deck for each note. */
  readonly deck: string;
  /** Where a link to a note leads; null shows its text only. */
  readonly noteUrl: (target: string) => string | null;
}

/** The cards as a text file for Anki. */
export function ankiFile(cards: readonly Flashcard[], options: AnkiOptions): string {
  const html: HtmlOptions = {
    math: (tex, display) => (display ? `\\[ ${escapeHtml(tex)} \\]` : `\\( ${escapeHtml(tex)} \\)`),
    noteUrl: options.noteUrl,
  };
  const headers = [
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    `#deck:${deckName([options.deck])}`,
    '#if matches:update current',
    `#guid column:${COLUMN.guid + 1}`,
    `#deck column:${COLUMN.deck + 1}`,
    `#tags column:${COLUMN.tags + 1}`,
  ];
  const rows = cards.map((card) => {
    const front = `<small>${escapeHtml(contextOf(card))}</small><br>${inlineHtml(card.front, html)}`;
    const back = markdownHtml(card.back, html);
    const deck = deckName([options.deck, card.note]);
    return [field(card.guid), field(deck), field(tagsOf(card)), field(front), field(back)].join('\t');
  });
  return `${[...headers, ...rows].join('\n')}\n`;
}

/** A deck in a deck. Anki makes a new deck for each row if its name has blanks around it, and `::` is another level. */
const deckName = (names: readonly string[]): string =>
  names.map((name) => name.replace(/\s+/g, ' ').replace(/::+/g, ':').trim()).join('::');

/** Tags have no blanks in Anki. */
function tagsOf({ kind, note }: Flashcard): string {
  const name = note.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return `design-phases design-phases::${kind}${name === '' ? '' : ` design-phases::note::${name}`}`;
}

/** A quoted field on one line, with tabs as entities. Anki reads `[sound:` and `[latex]` even in escaped text. */
function field(text: string): string {
  const line = text
    .replace(/\r?\n/g, '<br>')
    .replaceAll('\t', '&#9;')
    .replace(/\[(?=sound:|latex\]|\$)/gi, '&#91;');
  return `"${line.replaceAll('"', '""')}"`;
}
