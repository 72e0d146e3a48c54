import { Modal, Notice } from 'obsidian';
import { render } from 'preact';
import { exportCards, type FlashcardFormat, isExport } from '../../core/flashcards/export-cards';
import type { Flashcard } from '../../core/flashcards/flashcard';
import { flashcardsOf } from '../../core/flashcards/flashcards-of';
import { cardsOfTemplate } from '../../core/flashcards/make-cards';
import { folderOf, titleOfPath } from '../../core/paths';
import type { ChecklistTemplate } from '../../core/templates/template';
import { flashcardStrings, flashcardWords } from './strings';
import type { Services } from '../../vault/services';
import { exportFile } from './export-file';
import { type CardSource, FLASHCARD_FOLDER, FlashcardsForm } from './flashcards-form';

const DECK = 'Design Phases';

/** Asks what to export from notes, or from a template where there are none, shows the cards and writes them. */
export async function openFlashcardsModal(services: Services, paths: readonly string[]): Promise<void> {
  const templates = await services.templates.list();
  const notes = await cardsOfNotes(services, paths);
  const sources = [...notes, ...templates.map(cardsOfOne)];
  if (paths.length > 0 && notes.length === 0) new Notice(flashcardStrings.noCards);
  new FlashcardsModal(services, sources, paths[0] ?? '').open();
}

async function cardsOfNotes({ app, texts, settings }: Services, paths: readonly string[]): Promise<CardSource[]> {
  const nameOf = distinctNames(app.vault.getMarkdownFiles().map((file) => file.path));
  const cards: Flashcard[] = [];
  for (const path of paths) {
    const text = (await texts.read(path)) ?? '';
    for (const card of flashcardsOf(path, text, settings.current, flashcardWords))
      cards.push({ ...card, note: nameOf(path) });
  }
  const [path = ''] = paths;
  const single = paths.length === 1;
  const label = single ? flashcardStrings.fromNote(titleOfPath(path)) : flashcardStrings.fromNotes(paths.length);
  const name = single ? nameOf(path) : flashcardStrings.severalName;
  return cards.length === 0 ? [] : [{ id: '', label, name, cards }];
}

/**
 * What notes are called in an export: by their title, with the folder where several have the same title. Else their
 * cards would go to one file and deck, and take each other's IDs.
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

function cardsOfOne(template: ChecklistTemplate): CardSource {
  const { id, name } = template;
  return { id, label: flashcardStrings.fromTemplate(name), name, cards: cardsOfTemplate(template, flashcardWords) };
}

class FlashcardsModal extends Modal {
  constructor(
    private readonly services: Services,
    private readonly sources: readonly CardSource[],
    private readonly sourcePath: string,
  ) {
    super(services.app);
    this.setTitle(flashcardStrings.title);
    this.modalEl.addClass('design-phases-checklist-modal');
  }

  override onOpen(): void {
    render(
      <FlashcardsForm
        services={this.services}
        sources={this.sources}
        sourcePath={this.sourcePath}
        onExport={(format, path, cards) => {
          this.close();
          void exportTo(this.services, format, path, cards);
        }}
        onCancel={() => this.close()}
      />,
      this.contentEl,
    );
  }

  override onClose(): void {
    render(null, this.contentEl);
  }
}

async function exportTo(
  services: Services,
  format: FlashcardFormat,
  path: string,
  cards: readonly Flashcard[],
): Promise<void> {
  const { headings } = flashcardStrings;
  const earlier = format === 'review-note' ? '' : await earlierFiles(services, path);
  const noteUrl = (target: string): string =>
    `obsidian://open?vault=${encodeURIComponent(services.app.vault.getName())}&file=${encodeURIComponent(target)}`;
  const plan = exportCards(format, cards, { deck: DECK, headings, earlier, noteUrl });
  const written = await exportFile(services, path, plan, (text) => isExport(format, text, { headings }));
  if (written !== null) new Notice(flashcardStrings.exported(cards.length, written));
}

/** All files for Anki in the folder, that of this export first, so that a card keeps its guid from one to another. */
async function earlierFiles({ app, texts }: Services, path: string): Promise<string> {
  const files = app.vault
    .getFiles()
    .filter((file) => file.parent?.path === FLASHCARD_FOLDER && file.extension === 'txt');
  const paths = new Set([path, ...files.map((file) => file.path)]);
  const found = await Promise.all([...paths].map((each) => texts.read(each)));
  return found.map((text) => (text !== null && isExport('anki', text, { headings: [] }) ? text : '')).join('\n');
}
