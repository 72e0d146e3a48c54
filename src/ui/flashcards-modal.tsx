import { Modal, Notice } from 'obsidian';
import { render } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { countCards, contextOf, type Flashcard, type FlashcardKind } from '../core/flashcards/flashcard';
import { chosenCards, exportCards, type FlashcardFormat, isExport } from '../core/flashcards/export-cards';
import { flashcardsOf } from '../core/flashcards/flashcards-of';
import { cardsOfTemplate } from '../core/flashcards/make-cards';
import { titleOfPath } from '../core/note-summary';
import type { ChecklistTemplate } from '../core/templates/template';
import { flashcardStrings, flashcardWords } from '../strings';
import { fileNameOf } from '../vault/note-creator';
import type { Services } from '../vault/services';
import { exportFile } from './export-file';
import { DialogButtons, SelectField } from './fields';
import { MarkdownPreview } from './markdown-preview';

const FOLDER = 'Flashcards';
const DECK = 'Design Phases';
const EXTENSIONS: Readonly<Record<FlashcardFormat, string>> = { anki: '.txt', 'review-note': '.md', csv: '.csv' };
const KINDS: readonly FlashcardKind[] = ['item', 'phase', 'order'];
/** Cards shown in the preview. */
const MOST_SHOWN = 30;

/** Cards of notes or of a template, under the name of their file. */
interface CardSource {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly cards: readonly Flashcard[];
}

/** Asks what to export from notes, or from a template where there are none, shows the cards and writes them. */
export async function openFlashcardsModal(services: Services, paths: readonly string[]): Promise<void> {
  const templates = await services.templates.list();
  const notes = await cardsOfNotes(services, paths);
  const sources = [...notes, ...templates.map(cardsOfOne)];
  if (paths.length > 0 && notes.length === 0) new Notice(flashcardStrings.noCards);
  new FlashcardsModal(services, sources, paths[0] ?? '').open();
}

async function cardsOfNotes({ texts, settings }: Services, paths: readonly string[]): Promise<CardSource[]> {
  const cards: Flashcard[] = [];
  for (const path of paths) {
    const text = await texts.read(path);
    if (text !== null) cards.push(...flashcardsOf(path, text, settings.current, flashcardWords));
  }
  const [path = ''] = paths;
  const title = titleOfPath(path);
  const single = paths.length === 1;
  const label = single ? flashcardStrings.fromNote(title) : flashcardStrings.fromNotes(paths.length);
  return cards.length === 0 ? [] : [{ id: '', label, name: single ? title : flashcardStrings.severalName, cards }];
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

async function exportTo(services: Services, format: FlashcardFormat, path: string, cards: readonly Flashcard[]): Promise<void> {
  const { headings } = flashcardStrings;
  const earlier = format === 'anki' ? await earlierFiles(services, path) : '';
  const noteUrl = (target: string): string =>
    `obsidian://open?vault=${encodeURIComponent(services.app.vault.getName())}&file=${encodeURIComponent(target)}`;
  const plan = exportCards(format, cards, { deck: DECK, headings, earlier, noteUrl });
  const written = await exportFile(services, path, plan, (text) => isExport(format, text, { headings }));
  if (written !== null) new Notice(flashcardStrings.exported(cards.length, written));
}

/** All files for Anki in the folder, that of this export first, so that a card keeps its guid from one to another. */
async function earlierFiles({ app, texts }: Services, path: string): Promise<string> {
  const files = app.vault.getFiles().filter((file) => file.parent?.path === FOLDER && file.extension === 'txt');
  const paths = new Set([path, ...files.map((file) => file.path)]);
  const found = await Promise.all([...paths].map((each) => texts.read(each)));
  return found.map((text) => (text !== null && isExport('anki', text, { headings: [] }) ? text : '')).join('\n');
}

interface FlashcardsFormProps {
  readonly services: Services;
  readonly sources: readonly CardSource[];
  readonly sourcePath: string;
  readonly onExport: (format: FlashcardFormat, path: string, cards: readonly Flashcard[]) => void;
  readonly onCancel: () => void;
}

function FlashcardsForm({ services, sources, sourcePath, onExport, onCancel }: FlashcardsFormProps) {
  const [id, setId] = useState(sources[0]?.id ?? '');
  const [format, setFormat] = useState<FlashcardFormat>('anki');
  const [kinds, setKinds] = useState<ReadonlySet<FlashcardKind>>(new Set(KINDS));
  const [leaveOutUnanswered, setLeaveOut] = useState(false);
  const source = sources.find((each) => each.id === id) ?? sources[0];
  const all = source?.cards ?? [];
  const cards = useMemo(() => chosenCards(all, { kinds, leaveOutUnanswered }), [all, kinds, leaveOutUnanswered]);
  const path = `${FOLDER}/${fileName(source?.name ?? '', format)}`;
  const submit = (event: Event): void => {
    event.preventDefault();
    if (cards.length > 0) onExport(format, path, cards);
  };
  return (
    <form class="design-phases-picker" onSubmit={submit}>
      <div class="design-phases-picker-choice">
        <SelectField label={flashcardStrings.source} value={id} onChange={setId} choices={sources.map((each) => [each.id, each.label])} />
        <SelectField
          label={flashcardStrings.format}
          hint={flashcardStrings.formatHints[format]}
          value={format}
          onChange={setFormat}
          choices={FORMATS}
        />
        <KindChoice all={all} kinds={kinds} onChange={setKinds} />
        <Check
          label={flashcardStrings.leaveOut}
          count={countCards(all).unanswered}
          checked={leaveOutUnanswered}
          onChange={setLeaveOut}
        />
        <p class="design-phases-quiet">{flashcardStrings.outcome(cards.length, path)}</p>
      </div>
      <CardPreview services={services} sourcePath={sourcePath} cards={cards} />
      <DialogButtons confirm={flashcardStrings.export} disabled={cards.length === 0} onCancel={onCancel} />
    </form>
  );
}

const FORMATS = (['anki', 'review-note', 'csv'] as const).map((format) => [format, flashcardStrings.formats[format]] as const);

/** A note of cards has a name of its own, so that a link to the note it comes from stays clear. */
function fileName(name: string, format: FlashcardFormat): string {
  const file = fileNameOf(name) || FOLDER;
  return `${format === 'review-note' ? flashcardStrings.reviewNoteName(file) : file}${EXTENSIONS[format]}`;
}

interface KindChoiceProps {
  readonly all: readonly Flashcard[];
  readonly kinds: ReadonlySet<FlashcardKind>;
  readonly onChange: (kinds: ReadonlySet<FlashcardKind>) => void;
}

function KindChoice({ all, kinds, onChange }: KindChoiceProps) {
  const counts = countCards(all);
  const countOf: Readonly<Record<FlashcardKind, number>> = { item: counts.items, phase: counts.phases, order: counts.order };
  return (
    <div class="design-phases-phase-choice" role="group" aria-label={flashcardStrings.kindsLabel}>
      {KINDS.map((kind) => (
        <Check
          key={kind}
          label={flashcardStrings.kinds[kind]}
          count={countOf[kind]}
          checked={kinds.has(kind)}
          onChange={(checked) => onChange(new Set(KINDS.filter((each) => (each === kind ? checked : kinds.has(each)))))}
        />
      ))}
    </div>
  );
}

interface CheckProps {
  readonly label: string;
  readonly count: number;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Check({ label, count, checked, onChange }: CheckProps) {
  return (
    <label class="design-phases-check">
      <input type="checkbox" checked={checked} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
      <span class="design-phases-phase-choice-title">{label}</span>
      <span class="design-phases-phase-choice-count">{count}</span>
    </label>
  );
}

function CardPreview({ services, sourcePath, cards }: Pick<FlashcardsFormProps, 'services' | 'sourcePath'> & { readonly cards: readonly Flashcard[] }) {
  const markdown = useMemo(() => cards.slice(0, MOST_SHOWN).map(cardMarkdown).join('\n\n---\n\n'), [cards]);
  return (
    <div class="design-phases-picker-preview">
      <p class="design-phases-quiet">{flashcardStrings.preview(Math.min(cards.length, MOST_SHOWN), cards.length)}</p>
      <MarkdownPreview app={services.app} markdown={markdown} sourcePath={sourcePath} label={flashcardStrings.previewLabel} />
    </div>
  );
}

function cardMarkdown(card: Flashcard): string {
  return `*${contextOf(card).replace(/[*_[\]`<>]/g, '\\$&')}*\n\n**${card.question}**\n\n${card.answer || flashcardStrings.noAnswer}`;
}
