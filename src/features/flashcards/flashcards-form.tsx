import type { TFile } from 'obsidian';
import { useMemo, useState } from 'preact/hooks';
import { chosenCards, type FlashcardFormat } from '../../core/flashcards/export-cards';
import { contextOf, countCards, type Flashcard, type FlashcardKind } from '../../core/flashcards/flashcard';
import { phaseKey } from '../../core/outline/titles';
import { flashcardStrings } from './strings';
import { fileNameOf } from '../../vault/note-creator';
import type { Services } from '../../vault/services';
import { FoldedWhenNarrow } from '../../ui/disclosure';
import { CheckField, DialogForm, SelectField } from '../../ui/fields';
import { MarkdownPreview } from '../../ui/markdown-preview';
import { useHiddenName } from '../../ui/hidden-name';

/** Folder of all exported cards. */
export const FLASHCARD_FOLDER = 'Flashcards';

const EXTENSIONS = { anki: '.txt', csv: '.csv' } as const;
const KINDS: readonly FlashcardKind[] = ['item', 'phase', 'order'];
const FORMATS = (['anki', 'review-note', 'csv'] as const).map(
  (format) => [format, flashcardStrings.formats[format]] as const,
);
/** Cards shown in the preview. */
const MOST_SHOWN = 30;

/** Cards of notes or of a template, under the name of their file. */
export interface CardSource {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly cards: readonly Flashcard[];
  /** The notes the cards come from, by the path in the cards; a note may be renamed while the dialog is open. */
  readonly files: ReadonlyMap<string, TFile>;
  /** Path of the note of cards. Its name differs from the source's, so that links to that one stay unambiguous. */
  readonly reviewNote: string;
}

/** What to export, as the user chose it. */
export interface CardExport {
  readonly source: CardSource;
  readonly format: FlashcardFormat;
  /** Path of the file. */
  readonly path: string;
  readonly cards: readonly Flashcard[];
}

interface FlashcardsFormProps {
  readonly services: Services;
  readonly sources: readonly CardSource[];
  /** Why the choice doesn't include the active note. */
  readonly problem: string | null;
  readonly sourcePath: string;
  /** Key of the phase chosen at first (`phaseKey`); empty for all. */
  readonly phase: string;
  readonly onExport: (wanted: CardExport) => void;
  readonly onCancel: () => void;
}

/** Choose what to export and how, and see the cards. */
export function FlashcardsForm({
  services,
  sources,
  problem,
  sourcePath,
  phase: wanted,
  onExport,
  onCancel,
}: FlashcardsFormProps) {
  const [id, setId] = useState(sources[0]?.id ?? '');
  const [format, setFormat] = useState<FlashcardFormat>('anki');
  const [kinds, setKinds] = useState<ReadonlySet<FlashcardKind>>(new Set(KINDS));
  const [withUnanswered, setWithUnanswered] = useState(false);
  const source = sources.find((each) => each.id === id) ?? sources[0];
  const phases = useMemo(() => phasesOf(source?.cards ?? []), [source]);
  const [chosen, setPhase] = useState(wanted);
  const phase = phases.has(chosen) ? chosen : '';
  const all = useMemo(
    () => (source?.cards ?? []).filter((card) => phase === '' || phase === keyOf(card)),
    [source, phase],
  );
  const cards = useMemo(() => chosenCards(all, { kinds, withUnanswered }), [all, kinds, withUnanswered]);
  const path = source === undefined ? '' : pathFor(source, format);
  return (
    <DialogForm
      class="design-phases-picker"
      confirm={flashcardStrings.export}
      onConfirm={source === undefined || cards.length === 0 ? null : () => onExport({ source, format, path, cards })}
      onCancel={onCancel}
    >
      <div class="design-phases-picker-choice">
        {problem && <p class="design-phases-warning">{problem}</p>}
        <SelectField
          label={flashcardStrings.source}
          value={id}
          onChange={setId}
          choices={sources.map((each) => [each.id, each.label])}
        />
        <FoldedWhenNarrow title={flashcardStrings.options} aside={flashcardStrings.formats[format]}>
          <SelectField
            label={flashcardStrings.phase}
            value={phase}
            onChange={setPhase}
            choices={[['', flashcardStrings.allPhases], ...phases]}
          />
          <SelectField
            label={flashcardStrings.format}
            hint={flashcardStrings.formatHints[format]}
            value={format}
            onChange={setFormat}
            choices={FORMATS}
          />
          <KindChoice all={all} kinds={kinds} onChange={setKinds} />
          <CheckField
            label={flashcardStrings.withUnanswered}
            count={countCards(all).unanswered}
            checked={withUnanswered}
            onChange={setWithUnanswered}
          />
        </FoldedWhenNarrow>
        <p class="design-phases-quiet">{flashcardStrings.outcome(cards.length, path)}</p>
      </div>
      <CardPreview services={services} sourcePath={sourcePath} cards={cards} />
    </DialogForm>
  );
}

const keyOf = ({ phase }: Flashcard): string => phaseKey(phase);

/** Titles of the cards' phases, by `phaseKey`. */
function phasesOf(cards: readonly Flashcard[]): Map<string, string> {
  return new Map(cards.filter(({ phase }) => phase !== '').map((card) => [keyOf(card), card.phase]));
}

/** A title as the name of an exported file. */
export const exportNameOf = (title: string): string => fileNameOf(title) || FLASHCARD_FOLDER;

function pathFor({ name, reviewNote }: CardSource, format: FlashcardFormat): string {
  if (format === 'review-note') return reviewNote;
  return `${FLASHCARD_FOLDER}/${exportNameOf(name)}${EXTENSIONS[format]}`;
}

interface KindChoiceProps {
  readonly all: readonly Flashcard[];
  readonly kinds: ReadonlySet<FlashcardKind>;
  readonly onChange: (kinds: ReadonlySet<FlashcardKind>) => void;
}

function KindChoice({ all, kinds, onChange }: KindChoiceProps) {
  const [nameId, name] = useHiddenName(flashcardStrings.kindsLabel);
  const counts = countCards(all);
  const countOf: Readonly<Record<FlashcardKind, number>> = {
    item: counts.items,
    phase: counts.phases,
    order: counts.order,
  };
  return (
    <div class="design-phases-phase-choice" role="group" aria-labelledby={nameId}>
      {name}
      {KINDS.map((kind) => (
        <CheckField
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

function CardPreview({
  services,
  sourcePath,
  cards,
}: Pick<FlashcardsFormProps, 'services' | 'sourcePath'> & { readonly cards: readonly Flashcard[] }) {
  const markdown = useMemo(() => cards.slice(0, MOST_SHOWN).map(cardMarkdown).join('\n\n---\n\n'), [cards]);
  return (
    <div class="design-phases-picker-preview">
      {cards.length > MOST_SHOWN && (
        <p class="design-phases-quiet">{flashcardStrings.firstShown(MOST_SHOWN, cards.length)}</p>
      )}
      <MarkdownPreview
        app={services.app}
        markdown={markdown}
        sourcePath={sourcePath}
        label={flashcardStrings.previewLabel}
      />
    </div>
  );
}

function cardMarkdown(card: Flashcard): string {
  return `*${contextOf(card).replace(/[*_[\]`<>]/g, '\\$&')}*\n\n**${card.front}**\n\n${card.back || flashcardStrings.noAnswer}`;
}
