import { fingerprint } from '../fingerprint';
import { contextOf, type Flashcard } from '../flashcards/flashcard';
import { escapeHtml, type HtmlOptions, inlineHtml, markdownHtml } from '../markdown/markdown-html';
import type { ItemState, TimeBox } from '../outline/outline';
import { DEEPEST, type PaperSize, printStyles } from './print-styles';
import type { PrintableChecklist, PrintableItem, PrintablePhase } from './printable';

export interface PrintOptions {
  readonly paper: PaperSize;
  /** How many ruled lines an item without an answer has. */
  readonly roomLines: number;
  readonly words: PrintWords;
}

interface PrintWords {
  readonly states: Readonly<Record<ItemState, string>>;
  minutes(box: TimeBox): string;
}

/** Formulas stay as typed, since there is no script to render them; links to notes are text. */
const HTML: HtmlOptions = { math: (tex) => `<code>${escapeHtml(tex)}</code>`, noteUrl: () => null };

/** No scripts, no network, only the page's own style sheet. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const GENERATOR = '<meta name="generator" content="Design Phases">';

const sourceTag = (source: string): string => `<meta name="source" content="${fingerprint(source)}">`;

/** A page marked with its note or template, by path or ID. */
export const markedPage = (html: string, source: string): string =>
  html.replace(GENERATOR, () => `${GENERATOR}\n${sourceTag(source)}`);

/** Whether a text is a page of the same note or template, which can be written over; earlier pages have no mark. */
export const isPageOf = (html: string, source: string): boolean =>
  html.includes(GENERATOR) && (html.includes(sourceTag(source)) || !html.includes('<meta name="source"'));

/**
 * A checklist as a self-contained HTML page that prints on the chosen paper. The page has the direction of its title,
 * and each part of the note its own.
 */
export function printChecklist({ title, facts, phases }: PrintableChecklist, options: PrintOptions): string {
  const listed = facts.map(
    ({ name, value }) => `<div><dt>${escapeHtml(name)}</dt><dd dir="auto">${escapeHtml(value)}</dd></div>`,
  );
  const body = [
    `<h1>${escapeHtml(title)}</h1>`,
    listed.length === 0 ? '' : `<dl class="facts">${listed.join('')}</dl>`,
    ...phases.map((phase) => phaseHtml(phase, options)),
  ];
  return page(title, options.paper, body.join('\n'));
}

/** Cards to cut out along the dashed lines and fold along the dotted one, with the question first. */
export function printCards(title: string, cards: readonly Flashcard[], paper: PaperSize): string {
  return page(title, paper, cards.map(cardHtml).join('\n'));
}

function page(title: string, paper: PaperSize, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
${GENERATOR}
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${printStyles(paper, title)}</style>
</head>
<body dir="auto">
${body}
</body>
</html>
`;
}

function phaseHtml({ title, goal, timeBox, sections }: PrintablePhase, options: PrintOptions): string {
  const time = timeBox === null ? '' : ` <span class="time">(${escapeHtml(options.words.minutes(timeBox))})</span>`;
  const heading = title === '' ? '' : `<h2 dir="auto">${inlineHtml(title, HTML)}${time}</h2>`;
  const aim = goal === '' ? '' : `<p class="goal" dir="auto">${inlineHtml(goal, HTML)}</p>`;
  const [first, ...others] = sections.map((section) => {
    const name = section.title === '' ? '' : `<h3 dir="auto">${inlineHtml(section.title, HTML)}</h3>`;
    const items = section.items.map((item) => itemHtml(item, options)).join('');
    return `${name}<ul class="items">${items}</ul>`;
  });
  const kept = `<div class="section">${heading}${aim}${first ?? ''}</div>`;
  const rest = others.map((section) => `<div class="section">${section}</div>`);
  return `<section class="phase">${[kept, ...rest].join('\n')}</section>`;
}

function itemHtml({ text, state, depth, answer }: PrintableItem, { roomLines, words }: PrintOptions): string {
  const box = `<span class="box ${state}" role="img" aria-label="${escapeHtml(words.states[state])}"></span>`;
  const room = state === 'open' ? '<div class="room"></div>'.repeat(roomLines) : '';
  const below = answer === '' ? room : `<div class="answer" dir="auto">${markdownHtml(answer, HTML)}</div>`;
  const nesting = depth === 0 ? '' : ` class="nested-${Math.min(depth, DEEPEST)}"`;
  return `<li${nesting} dir="auto">${box}<span class="text">${inlineHtml(text, HTML)}</span>${below}</li>`;
}

function cardHtml(card: Flashcard): string {
  const front = `<div class="context" dir="auto">${escapeHtml(contextOf(card))}</div><div class="question" dir="auto">${inlineHtml(card.front, HTML)}</div>`;
  return `<article class="card"><div class="side">${front}</div><div class="side" dir="auto">${markdownHtml(card.back, HTML)}</div></article>`;
}
