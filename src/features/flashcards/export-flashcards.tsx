import { type App, Platform, type TFile } from 'obsidian';
import { memoryOf, withWritten } from '../../core/flashcards/card-list';
import { exportCards, isExport } from '../../core/flashcards/export-cards';
import type { Flashcard } from '../../core/flashcards/flashcard';
import { cardsOfTemplate, flashcardsOf } from '../../core/flashcards/make-cards';
import { folderOf, titleOfPath } from '../../core/paths';
import type { ChecklistTemplate } from '../../core/templates/template';
import { flashcardStrings, flashcardWords } from './strings';
import type { Services } from '../../vault/services';
import { identified, readList, reviewNoteOf, writeList } from './card-list-file';
import { exportFile } from './export-file';
import { type CardExport, type CardSource, FlashcardsForm } from './flashcards-form';
import { openForm } from '../../ui/open-form';
import { showNoticeWithButton } from '../../ui/notices';
import { openFile } from '../../ui/open-note';
import { linkStrings } from '../../ui/strings';

const DECK = 'Design Phases';

/**
 * Asks which cards of notes or of a template to export, shows them, and writes them.
 * @param phase key of the phase chosen at first (`phaseKey`); empty for all
 */
export async function exportFlashcards(services: Services, paths: readonly string[], phase = ''): Promise<void> {
  const templates = await services.templates.list();
  const list = await readList(services);
  const notes = await cardsOfNotes(services, paths);
  const sources = [...notes, ...templates.map(cardsOfOne)].map((source): CardSource => {
    return { ...source, reviewNote: reviewNoteOf(services, list, source) };
  });
  const wanted = await openForm<CardExport>(services.app, {
    title: flashcardStrings.title,
    className: 'design-phases-checklist-modal',
    content: (close, answer) => (
      <FlashcardsForm
        services={services}
        sources={sources}
        problem={paths.length > 0 && notes.length === 0 ? flashcardStrings.noCards(paths.length) : null}
        sourcePath={paths[0] ?? ''}
        phase={phase}
        onExport={answer}
        onCancel={close}
      />
    ),
  });
  if (wanted) await exportTo(services, wanted);
}

type FoundCards = Omit<CardSource, 'reviewNote'>;

async function cardsOfNotes({ app, texts, settings }: Services, paths: readonly string[]): Promise<FoundCards[]> {
  const nameOf = distinctNames(app.vault.getMarkdownFiles().map((file) => file.path));
  const cards: Flashcard[] = [];
  const files = new Map<string, TFile>();
  for (const path of paths) {
    const file = app.vault.getFileByPath(path);
    if (file) files.set(path, file);
    const text = (await texts.read(path)) ?? '';
    for (const card of flashcardsOf(path, text, settings.current, flashcardWords))
      cards.push({ ...card, note: nameOf(path) });
  }
  const [path = ''] = paths;
  const single = paths.length === 1;
  const label = single ? flashcardStrings.fromNote(titleOfPath(path)) : flashcardStrings.fromNotes(paths.length);
  const name = single ? nameOf(path) : flashcardStrings.severalName;
  return cards.length === 0 ? [] : [{ id: '', label, name, cards, files }];
}

/**
 * Names of notes in an export: the title, with the folder if other notes have the same title. Otherwise their cards
 * would go to the same file and deck, and take each other's IDs.
 */
function distinctNames(all: readonly string[]): (path: string) => string {
  const titles = new Map<string, number>();
  const keyOf = (path: string): string => titleOfPath(path).toLowerCase();
  for (const path of all) titles.set(keyOf(path), (titles.get(keyOf(path)) ?? 0) + 1);
  return (path) => {
    const isShared = (titles.get(keyOf(path)) ?? 0) > 1 && folderOf(path) !== '';
    return isShared ? flashcardStrings.noteInFolder(titleOfPath(path), folderOf(path)) : titleOfPath(path);
  };
}

function cardsOfOne(template: ChecklistTemplate): FoundCards {
  const { id, name } = template;
  return {
    id,
    label: flashcardStrings.fromTemplate(name),
    name,
    cards: cardsOfTemplate(template, flashcardWords),
    files: new Map(),
  };
}

async function exportTo(services: Services, { source, format, path, cards: chosen }: CardExport): Promise<void> {
  const { headings } = flashcardStrings;
  const current = source.cards.map((card) => ({ ...card, source: source.files.get(card.source)?.path ?? card.source }));
  const { cards: all, known } = await identified(services, current);
  const wanted = new Set(chosen);
  const cards = all.filter((_, index) => source.cards[index] !== undefined && wanted.has(source.cards[index]));
  const noteUrl = (target: string): string =>
    `obsidian://open?vault=${encodeURIComponent(services.app.vault.getName())}&file=${encodeURIComponent(target)}`;
  const plan = exportCards(format, cards, { deck: DECK, headings, memory: memoryOf(known, path, cards), noteUrl });
  const written = await exportFile(services, path, plan, (text) => isExport(format, text, { headings, cards }));
  if (written === null) return;
  await writeList(services, format === 'review-note' ? withWritten(known, written, cards) : known);
  const { label, run } = wayTo(services.app, written);
  showNoticeWithButton(flashcardStrings.exported(cards.length, written), label, run);
}

/** What the desktop app has beyond its typed API. */
interface ShowsFolders {
  showInFolder?(path: string): void;
}

/** How to get to an exported file. Only a note can be opened in the app. */
function wayTo(app: App & ShowsFolders, path: string): { label: string; run: (button: HTMLElement) => void } {
  const file = app.vault.getFileByPath(path);
  if (file?.extension === 'md') return { label: linkStrings.open, run: () => void openFile(app, file) };
  if (Platform.isDesktopApp && app.showInFolder)
    return { label: flashcardStrings.showInFolder, run: () => app.showInFolder?.(path) };
  return { label: flashcardStrings.copyPath, run: ({ win }) => void win.navigator.clipboard.writeText(path) };
}
