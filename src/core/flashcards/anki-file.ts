import { escapeHtml, type HtmlOptions, inlineHtml, unescapeHtml } from '../markdown/inline-html';
import { markdownHtml } from '../markdown/markdown-html';
import { contextOf, type Flashcard, noteOfContext } from './flashcard';
import { type CardIdentity, matchCards } from './match-cards';

/**
 * Anki's text format as its manual describes it ("Importing: text files", file headers): `#key:value` lines, then one
 * note a line. The guid makes a second import update the note. `#deck` picks a deck that is there; the deck column
 * after it makes one that is not. `#if matches` is read by Anki 25 and newer; older ones skip what they do not know.
 */
const COLUMN = { guid: 0, deck: 1, tags: 2, front: 3, back: 4 } as const;
const FRONT = /^<small>([\s\S]*?)<\/small><br>([\s\S]*)$/;

export interface AnkiOptions {
  /** Name of the deck that holds a deck for each note. */
  readonly deck: string;
  /** Where a link to a note leads; null shows its text only. */
  readonly noteUrl: (target: string) => string | null;
}

/**
 * The cards as a text file for Anki.
 *
 * @param earlier the file as it was exported before, or several; cards found there keep their guids
 */
export function ankiFile(cards: readonly Flashcard[], options: AnkiOptions, earlier = ''): string {
  const html: HtmlOptions = {
    math: (tex, display) => (display ? `\\[ ${escapeHtml(tex)} \\]` : `\\( ${escapeHtml(tex)} \\)`),
    noteUrl: options.noteUrl,
  };
  const headers = [
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    `#deck:${options.deck}`,
    '#if matches:update current',
    `#guid column:${COLUMN.guid + 1}`,
    `#deck column:${COLUMN.deck + 1}`,
    `#tags column:${COLUMN.tags + 1}`,
  ];
  const rows = keepGuids(cards, earlier).map((card) => {
    const front = `<small>${escapeHtml(contextOf(card))}</small><br>${inlineHtml(card.front, html)}`;
    const back = markdownHtml(card.back, html);
    const deck = `${options.deck}::${card.note.replace(/::+/g, ':')}`;
    return [field(card.guid), field(deck), field(tagsOf(card)), field(front), field(back)].join('\t');
  });
  return `${[...headers, ...rows].join('\n')}\n`;
}

/** The cards with the guids they have in a file exported before, found by where they stand and what they ask. */
export function keepGuids(cards: readonly Flashcard[], earlier: string): Flashcard[] {
  const known = [...new Map(readAnkiFile(earlier).map((card) => [card.guid, card])).values()];
  const taken = new Set<string>();
  const matches = matchCards(cards.map(ankiIdentity), known);
  const guids = matches.map((match) => (match === null ? null : (known[match]?.guid ?? null)));
  for (const guid of guids) if (guid !== null) taken.add(guid);
  return cards.map((card, index) => {
    const guid = guids[index] ?? freeGuid(card.guid, taken);
    taken.add(guid);
    return { ...card, guid };
  });
}

interface KnownCard extends CardIdentity {
  readonly guid: string;
}

/** The cards in a file that `ankiFile` wrote; lines that are none of ours are left out. */
function readAnkiFile(text: string): KnownCard[] {
  return text.split(/\r?\n/).flatMap((line) => {
    if (line === '' || line.startsWith('#')) return [];
    const fields = line.split('\t').map(unquote);
    const [, context, question] = FRONT.exec(fields[COLUMN.front] ?? '') ?? [];
    const guid = fields[COLUMN.guid];
    if (guid === undefined || context === undefined || question === undefined) return [];
    return [{ guid, ...plainIdentity(context, question) }];
  });
}

/** A card as it reads in Anki, so that it can be compared with one that is there. */
function ankiIdentity(card: Flashcard): CardIdentity & Pick<Flashcard, 'kind'> {
  const question = inlineHtml(card.front, { math: (tex) => escapeHtml(tex), noteUrl: () => null });
  return { kind: card.kind, ...plainIdentity(escapeHtml(contextOf(card)), question) };
}

function plainIdentity(contextHtml: string, questionHtml: string): CardIdentity {
  const context = plain(contextHtml);
  return { note: noteOfContext(context), context, question: plain(questionHtml) };
}

const plain = (html: string): string =>
  unescapeHtml(html.replace(/<[^>]*>/g, '').replace(/\\[()[\]] ?| ?\\[()[\]]/g, ''));

function freeGuid(guid: string, taken: ReadonlySet<string>): string {
  let free = guid;
  for (let number = 2; taken.has(free); number += 1) free = `${guid}-${number}`;
  return free;
}

/** Anki's tags have no blanks. */
function tagsOf({ kind, note }: Flashcard): string {
  const name = note.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return `design-phases design-phases::${kind}${name === '' ? '' : ` design-phases::note::${name}`}`;
}

/** One field: on one line, without tabs, quoted; Anki reads `[sound:` and `[latex]` even in escaped text. */
function field(text: string): string {
  const line = text
    .replace(/\r?\n/g, '<br>')
    .replaceAll('\t', '    ')
    .replace(/\[(?=sound:|latex\]|\$)/gi, '&#91;');
  return `"${line.replaceAll('"', '""')}"`;
}

const unquote = (text: string): string => text.replace(/^"|"$/g, '').replaceAll('""', '"');
