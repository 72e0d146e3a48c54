import { fingerprint } from '../fingerprint';
import type { Item, Outline, Phase } from '../outline/outline';
import type { ChecklistTemplate, TemplatePhase } from '../templates/template';
import { textKey } from '../templates/titles';
import { answerBelow, textBetween } from './answer-below';
import type { Flashcard, FlashcardKind, FlashcardWords } from './flashcard';

const STEP = /^[^\p{L}\p{N}]*((?:step|phase|stage|part)\s+\d+)/iu;

/** The note whose questions become cards. */
export interface CardSource {
  readonly path: string;
  readonly title: string;
  readonly text: string;
  readonly outline: Outline;
}

/** A phase's cards with nothing but its titles, questions and answers known. */
interface CardPhase {
  readonly title: string;
  readonly goal: string;
  /** What the phase covers, as Markdown. */
  readonly covers: string;
  readonly items: readonly CardItem[];
}

interface CardItem {
  readonly section: string;
  readonly question: string;
  readonly answer: string;
}

/** The cards of a note: one an item, one a phase, and one for the order of each two phases. */
export function cardsOfNote({ path, title, text, outline }: CardSource, words: FlashcardWords): Flashcard[] {
  const lines = text.split(/\r?\n/);
  const itemLines = new Set(allItems(outline).map((item) => item.line));
  const readItem = (section: string, endLine: number) => (item: Item): CardItem => {
    return { section, question: item.text, answer: answerBelow(item, { lines, itemLines, endLine }) };
  };
  const readPhase = (phase: Phase): CardPhase => {
    const firstSection = phase.sections[0]?.line ?? phase.endLine;
    const sectionItems = phase.sections.flatMap((section, index) => {
      const endLine = phase.sections[index + 1]?.line ?? phase.endLine;
      return section.items.map(readItem(section.title, endLine));
    });
    const items = [...phase.items.map(readItem('', firstSection)), ...sectionItems];
    const below = (): string => textBetween(lines, phase.line + 1, phase.endLine);
    return { title: phase.title, goal: phase.goal ?? '', covers: covered(phase.sections, items) || below(), items };
  };
  const phases = outline.phases.map(readPhase);
  const others = { title: '', goal: '', covers: '', items: outline.otherItems.map(readItem('', lines.length)) };
  return cardsOf(path, title, [...phases, others], words);
}

/** The cards of a template, where every question's answer is its phase's goal. */
export function cardsOfTemplate({ id, name, phases }: ChecklistTemplate, words: FlashcardWords): Flashcard[] {
  const readPhase = ({ title, goal, sections }: TemplatePhase): CardPhase => {
    const items = sections.flatMap((section) =>
      section.items.map((question) => ({ section: section.title, question, answer: '' })),
    );
    return { title, goal, covers: covered(sections, items), items };
  };
  return cardsOf(id, name, phases.map(readPhase), words);
}

/** The cards to export, without the items nobody has answered where the user leaves these out. */
export function withoutUnanswered(cards: readonly Flashcard[]): Flashcard[] {
  return cards.filter((card) => card.answered);
}

function allItems(outline: Outline): Item[] {
  const inPhases = outline.phases.flatMap((phase) => [...phase.items, ...phase.sections.flatMap((each) => each.items)]);
  return [...inPhases, ...outline.otherItems];
}

/** A list of the section titles, else of the questions. */
function covered(sections: readonly { readonly title: string }[], items: readonly CardItem[]): string {
  const titles = sections.map((section) => section.title).filter((title) => title !== '');
  const points = titles.length > 0 ? titles : items.map((item) => item.question);
  return points.map((point) => `- ${point}`).join('\n');
}

function cardsOf(
  source: string,
  note: string,
  phases: readonly CardPhase[],
  words: FlashcardWords,
): Flashcard[] {
  const guidOf = guidMaker(source);
  return phases.flatMap((phase, index) => {
    const next = phases[index + 1]?.title ?? '';
    return [
      ...phaseCard(note, phase, words, guidOf),
      ...phase.items.map(({ section, question, answer }): Flashcard => {
        const guid = guidOf('item', question);
        const answered = answer !== '';
        const back = answered ? answer : phase.goal;
        return { guid, kind: 'item', note, phase: phase.title, section, question, answer: back, answered };
      }),
      ...orderCard(note, phase.title, next, words, guidOf),
    ];
  });
}

type GuidMaker = (kind: FlashcardKind, text: string) => string;

function phaseCard(note: string, { title, covers }: CardPhase, words: FlashcardWords, guidOf: GuidMaker): Flashcard[] {
  if (title === '' || covers === '') return [];
  const step = STEP.exec(title)?.[1];
  const question = step === undefined ? words.whatDoesPhaseCover(title) : words.whatDoesStepCover(step.toLowerCase());
  const answer = `**${title}**\n\n${covers}`;
  return [{ guid: guidOf('phase', title), kind: 'phase', note, phase: '', section: '', question, answer, answered: true }];
}

function orderCard(note: string, title: string, next: string, words: FlashcardWords, guidOf: GuidMaker): Flashcard[] {
  if (title === '' || next === '') return [];
  const question = words.whatFollows(title);
  return [{ guid: guidOf('order', title), kind: 'order', note, phase: '', section: '', question, answer: next, answered: true }];
}

/**
 * Guids that depend on where the note lies and on the letters and digits of the question, not on its place in the
 * note: moving it or mending its punctuation keeps its guid. Equal questions are told apart by counting.
 */
function guidMaker(source: string): GuidMaker {
  const seen = new Map<string, number>();
  return (kind, text) => {
    const key = JSON.stringify([source, kind, textKey(text)]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `dp-${fingerprint(count === 1 ? key : `${key}${count}`)}`;
  };
}
