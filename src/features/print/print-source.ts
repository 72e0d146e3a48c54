import type { Flashcard } from '../../core/flashcards/flashcard';
import { cardsOfTemplate, flashcardsOf } from '../../core/flashcards/make-cards';
import { titleOfPath } from '../../core/paths';
import { outlineOf } from '../../core/outline/outline-of';
import { type PrintableFact, printableNote, type PrintablePhase, printableTemplate } from '../../core/print/printable';
import { outlineOptionsOf } from '../../core/settings';
import type { ChecklistTemplate } from '../../core/templates/template';
import { flashcardStrings, flashcardWords } from '../flashcards';
import { printStrings } from './strings';
import { panelStrings } from '../panel';
import type { Services } from '../../vault/services';
import { findStatus } from '../../core/workflow/workflow';

/** A note or a template, ready to be printed. */
export interface PrintSource {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  /** The note's path or the template's id. */
  readonly key: string;
  readonly facts: readonly PrintableFact[];
  readonly phases: readonly PrintablePhase[];
  readonly cards: readonly Flashcard[];
}

/** A note with phases; null for any other. */
export async function sourceOfNote({ texts, actions, settings }: Services, path: string): Promise<PrintSource | null> {
  const text = await texts.read(path);
  const outline = outlineOf(text ?? '', outlineOptionsOf(settings.current));
  if (text === null || outline.phases.length === 0) return null;
  const { statusText, editDate, started, reviewedBy } = await actions.properties(path);
  const status = findStatus(settings.current.workflow, statusText)?.name ?? statusText;
  const title = titleOfPath(path);
  return {
    id: '',
    label: printStrings.note(title),
    title,
    key: path,
    facts: facts(status, editDate ?? started ?? actions.plans.today, reviewedBy.join(', ')),
    phases: printableNote(text, outline, panelStrings.otherItems),
    cards: flashcardsOf(path, text, settings.current, flashcardWords),
  };
}

/** A template, with the facts left blank. */
export function sourceOfTemplate(template: ChecklistTemplate): PrintSource {
  const { id, name } = template;
  const cards = cardsOfTemplate(template, flashcardWords);
  const label = flashcardStrings.fromTemplate(name);
  return { id, label, title: name, key: id, facts: facts('', '', ''), phases: printableTemplate(template), cards };
}

/** The facts below the title; blank values are lines to fill in. */
export function facts(status: string, date: string, reviewers: string): PrintableFact[] {
  return [
    { name: printStrings.status, value: status },
    { name: printStrings.date, value: date },
    { name: printStrings.reviewers, value: reviewers },
  ];
}
