import { type KnownCard, readCardList, renamedIn, reviewNoteFor, writeCardList } from '../../core/flashcards/card-list';
import type { Flashcard } from '../../core/flashcards/flashcard';
import { identifyCards } from '../../core/flashcards/identify-cards';
import { flashcardsOf } from '../../core/flashcards/make-cards';
import type { Services } from '../../vault/services';
import { exportFile } from './export-file';
import { exportNameOf, FLASHCARD_FOLDER } from './flashcards-form';
import { flashcardStrings, flashcardWords } from './strings';

/** The note that keeps the IDs of exported cards. */
const CARD_LIST = `${FLASHCARD_FOLDER}/${flashcardStrings.listName}.md`;

export async function readList({ texts }: Services): Promise<KnownCard[]> {
  return readCardList((await texts.read(CARD_LIST)) ?? '');
}

export async function writeList(services: Services, cards: readonly KnownCard[]): Promise<void> {
  await exportFile(services, CARD_LIST, writeCardList(cards, flashcardStrings.listIntro), () => true);
}

/** The cards with the IDs they were exported with, and the list with these cards in it. */
export async function identified(
  services: Services,
  cards: readonly Flashcard[],
): Promise<{ cards: Flashcard[]; known: KnownCard[] }> {
  const templates = new Set((await services.templates.list()).map(({ id }) => id));
  const isThere = (source: string): boolean =>
    templates.has(source) || services.app.vault.getFileByPath(source) !== null;
  return identifyCards(cards, await readList(services), isThere);
}

/** The cards of a note's text. Those exported before have the IDs they got then. */
export async function cardsOfText(services: Services, path: string, text: string): Promise<Flashcard[]> {
  const cards = flashcardsOf(path, text, services.settings.current, flashcardWords);
  return (await identified(services, cards)).cards;
}

/** The note that cards are exported to under that name. */
export function reviewNoteOf(
  { app }: Services,
  list: readonly KnownCard[],
  { name, cards }: { readonly name: string; readonly cards: readonly Flashcard[] },
): string {
  const title = flashcardStrings.reviewNoteName(exportNameOf(name));
  const pathOf = (number: number): string => `${FLASHCARD_FOLDER}/${title}${number === 1 ? '' : ` ${number}`}.md`;
  const isThere = (path: string): boolean => app.vault.getFileByPath(path) !== null;
  return reviewNoteFor(list, new Set(cards.map(({ source }) => source)), isThere, pathOf);
}

/** Keeps the list's paths right when notes are renamed or moved. */
export function followRenames(services: Services): void {
  const { app, plugin, writer } = services;
  let last: Promise<unknown> = Promise.resolve();
  plugin.registerEvent(
    app.vault.on('rename', (file, oldPath) => {
      if (app.vault.getFileByPath(CARD_LIST) === null) return;
      last = last.then(() =>
        writer.write(CARD_LIST, (text) =>
          text.includes(JSON.stringify(oldPath))
            ? writeCardList(renamedIn(readCardList(text), oldPath, file.path), flashcardStrings.listIntro)(text)
            : { changes: [] },
        ),
      );
    }),
  );
}
