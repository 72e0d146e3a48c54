import { answeredOutline, type AnsweredSection } from '../answers/answered-outline';
import { fingerprint } from '../fingerprint';
import type { ChecklistTemplate } from '../templates/template';
import { answerOf, questionOf } from './card-text';
import type { Flashcard, FlashcardKind, FlashcardWords } from './flashcard';
import { titleOfPath } from '../paths';
import { outlineOf } from '../outline/outline-of';
import { typedKey } from '../outline/titles';
import { outlineOptionsOf, type Settings } from '../settings';

const STEP = /^[^\p{L}\p{N}]*((?:step|phase|stage|part)\s+\d+)/iu;

/** A phase to make cards of. */
interface CardPhase {
  readonly title: string;
  readonly sections: readonly CardSection[];
  /** What a phase without sections and questions covers, as Markdown. */
  readonly text: string;
}

interface CardSection {
  readonly title: string;
  /** The title as Markdown. */
  readonly markdown: string;
  readonly items: readonly CardItem[];
}

type CardItem = Pick<Flashcard, 'front' | 'blockId' | 'back'>;

/** The cards of a note's text: one for each item, for each phase, and for what follows each phase. */
export function flashcardsOf(path: string, text: string, settings: Settings, words: FlashcardWords): Flashcard[] {
  const { phases, otherItems } = answeredOutline(text, outlineOf(text, outlineOptionsOf(settings)));
  const others = { title: '', sections: [{ title: '', markdown: '', items: otherItems }], text: '' };
  const cardPhases = [...phases, others].map((phase): CardPhase => {
    return { title: phase.title, sections: phase.sections.map(cardSection), text: answerOf(phase.text) };
  });
  return new CardMaker(path, titleOfPath(path), words).cardsOf(cardPhases);
}

/** The cards of a template, without answers. */
export function cardsOfTemplate({ id, name, phases }: ChecklistTemplate, words: FlashcardWords): Flashcard[] {
  const cardPhases = phases.map(({ title, sections }): CardPhase => {
    const blank = sections.map(({ title: markdown, items }) => {
      return { title: markdown, markdown, items: items.flatMap((text) => cardItem(text, '')) };
    });
    return { title, sections: blank, text: '' };
  });
  return new CardMaker(id, name, words).cardsOf(cardPhases);
}

const cardSection = ({ title, markdown, items }: AnsweredSection): CardSection => ({
  title,
  markdown: questionOf(markdown).question,
  items: items.flatMap(({ item, answer }) => cardItem(item.text, answerOf(answer))),
});

/** Nothing for a blank item. */
function cardItem(text: string, back: string): CardItem[] {
  const { question, blockId } = questionOf(text);
  return question === '' ? [] : [{ front: question, blockId, back }];
}

/** A list of the section titles, else of the questions, else the phase's text. */
function covered({ sections, text }: CardPhase): string {
  const titles = sections.map((section) => section.markdown).filter((title) => title !== '');
  const questions = sections.flatMap((section) => section.items.map((item) => item.front));
  const points = titles.length > 0 ? titles : questions;
  return points.length > 0 ? points.map((point) => `- ${point}`).join('\n') : text;
}

class CardMaker {
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly source: string,
    private readonly note: string,
    private readonly words: FlashcardWords,
  ) {}

  cardsOf(phases: readonly CardPhase[]): Flashcard[] {
    return phases.flatMap((phase, index) => [
      ...this.phaseCard(phase),
      ...this.itemCards(phase),
      ...this.orderCard(phase.title, phases[index + 1]?.title ?? ''),
    ]);
  }

  private itemCards({ title, sections }: CardPhase): Flashcard[] {
    return sections.flatMap((section) =>
      section.items.map((item) => {
        const place = { phase: title, section: section.title };
        return this.card('item', item.front, { ...place, ...item, answered: item.back !== '' });
      }),
    );
  }

  private phaseCard(phase: CardPhase): Flashcard[] {
    const { title } = phase;
    const covers = covered(phase);
    if (title === '' || covers === '') return [];
    const step = STEP.exec(title)?.[1]?.toLowerCase();
    const front = step === undefined ? this.words.whatDoesPhaseCover(title) : this.words.whatDoesStepCover(step);
    return [this.card('phase', title, { front, back: `**${title}**\n\n${covers}` })];
  }

  private orderCard(title: string, next: string): Flashcard[] {
    if (title === '' || next === '') return [];
    return [this.card('order', title, { front: this.words.whatFollows(title), back: next })];
  }

  private card(
    kind: FlashcardKind,
    about: string,
    sides: Pick<Flashcard, 'front' | 'back'> & Partial<Flashcard>,
  ): Flashcard {
    const { source, note } = this;
    const guid = this.guidOf(kind, about);
    return { guid, kind, source, note, phase: '', section: '', blockId: '', answered: true, ...sides };
  }

  /**
   * A guid depends on the note's path and the question's letters and digits, so that moving the question in the note or
   * fixing its punctuation keeps it. Equal questions are counted.
   */
  private guidOf(kind: FlashcardKind, about: string): string {
    const key = JSON.stringify([this.source, kind, typedKey(about)]);
    const count = (this.seen.get(key) ?? 0) + 1;
    this.seen.set(key, count);
    return `dp-${fingerprint(count === 1 ? key : `${key}${count}`)}`;
  }
}
