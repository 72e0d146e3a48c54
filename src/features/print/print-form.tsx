import { Platform } from 'obsidian';
import { useMemo, useState } from 'preact/hooks';
import { editBetween } from '../../core/edit';
import type { OutlineOptions } from '../../core/outline/outline';
import { isPageOf, markedPage, printCards, printChecklist } from '../../core/print/print-html';
import type { PaperSize } from '../../core/print/print-styles';
import { printedCounts, withoutAnswers } from '../../core/print/printable';
import { outlineOptionsOf } from '../../core/settings';
import { exportFile } from '../flashcards';
import { printStrings } from './strings';
import { fileNameOf } from '../../vault/note-creator';
import type { Services } from '../../vault/services';
import { FoldedWhenNarrow } from '../../ui/disclosure';
import { DialogForm, SelectField } from '../../ui/fields';
import { openOutside } from './open-outside';
import { facts, type PrintSource, sourceOfNote, sourceOfTemplate } from './print-source';
import { openForm } from '../../ui/open-form';
import { showNotice } from '../../ui/open-surfaces';

const FOLDER = 'Printouts';
const LOCALES_ON_LETTER = /-(?:US|CA|MX|CO|CL|PH|VE)$/i;
const LOOKS = ['as-is', 'blank', 'cards'] as const;
const ROOMS = ['0', '1', '2', '4'] as const;

type Look = (typeof LOOKS)[number];

interface Choice {
  readonly source: string;
  readonly look: Look;
  readonly paper: PaperSize;
  readonly room: (typeof ROOMS)[number];
}

interface Page {
  readonly source: PrintSource;
  readonly html: string;
}

/** Asks what to print of a note or a template, shows the page, and opens it in the browser. */
export async function printPage(services: Services, path: string | null): Promise<void> {
  const note = path === null ? null : await sourceOfNote(services, path);
  const templates = await services.templates.list();
  const sources = [...(note ? [note] : []), ...templates.map(sourceOfTemplate)];
  const outline = outlineOptionsOf(services.settings.current);
  const page = await openForm<Page>(services.app, {
    title: printStrings.title,
    className: 'design-phases-checklist-modal',
    content: (close, answer) => (
      <PrintForm
        sources={sources}
        problem={path !== null && !note ? printStrings.noChecklist : null}
        outline={outline}
        onPrint={answer}
        onCancel={close}
      />
    ),
  });
  if (page) await writeAndOpen(services, page.source, markedPage(page.html, page.source.key));
}

function pageOf({ title, facts: known, phases, cards }: PrintSource, { look, paper, room }: Choice): string {
  if (look === 'cards') return printCards(title, cards, paper);
  const printed = look === 'blank' ? withoutAnswers(phases) : phases;
  const blank = look === 'blank' ? facts('', '', '') : known;
  return printChecklist(
    { title, facts: blank, phases: printed },
    { paper, roomLines: Number(room), words: printStrings.words },
  );
}

async function writeAndOpen(services: Services, { title, key }: PrintSource, html: string): Promise<void> {
  const isOwn = (text: string): boolean => isPageOf(text, key);
  const path = await pathFor(services, `${FOLDER}/${fileNameOf(title) || FOLDER}`, isOwn);
  const written = await exportFile(services, path, (before) => editBetween(before, html), isOwn);
  const file = written === null ? null : services.app.vault.getFileByPath(written);
  if (!file) return;
  showNotice(printStrings.written(file.path));
  await openOutside(services.app, file, html);
}

/** Path of the source's earlier page, or a free one: a number tells notes with the same title apart. */
async function pathFor({ texts }: Services, name: string, isOwn: (text: string) => boolean): Promise<string> {
  for (let number = 0; ; number += 1) {
    const path = `${name}${number === 0 ? '' : ` ${number}`}.html`;
    const text = await texts.read(path);
    if (text === null || isOwn(text)) return path;
  }
}

interface PrintFormProps {
  readonly sources: readonly PrintSource[];
  /** Why the choice doesn't include the active note. */
  readonly problem: string | null;
  readonly outline: OutlineOptions;
  readonly onPrint: (page: Page) => void;
  readonly onCancel: () => void;
}

function PrintForm({ sources, problem, outline, onPrint, onCancel }: PrintFormProps) {
  const [choice, setChoice] = useState<Choice>(() => {
    const paper = LOCALES_ON_LETTER.test(navigator.language) ? 'letter' : 'a4';
    return { source: sources[0]?.id ?? '', look: 'as-is', paper, room: '2' };
  });
  const choose = (change: Partial<Choice>): void => setChoice({ ...choice, ...change });
  const source = sources.find(({ id }) => id === choice.source) ?? sources[0];
  const html = useMemo(() => (source ? pageOf(source, choice) : ''), [source, choice]);
  return (
    <DialogForm
      class="design-phases-picker"
      confirm={printStrings.print}
      onConfirm={source ? () => onPrint({ source, html }) : null}
      onCancel={onCancel}
    >
      <div class="design-phases-picker-choice">
        {problem && <p class="design-phases-warning">{problem}</p>}
        <SelectField
          label={printStrings.source}
          value={choice.source}
          onChange={(id) => choose({ source: id })}
          choices={sources.map(({ id, label }) => [id, label])}
        />
        <FoldedWhenNarrow title={printStrings.options} aside={printStrings.looks[choice.look]}>
          <SelectField
            label={printStrings.look}
            value={choice.look}
            onChange={(look) => choose({ look })}
            choices={LOOKS.map((look) => [look, printStrings.looks[look]])}
          />
          <SelectField
            label={printStrings.paper}
            value={choice.paper}
            onChange={(paper) => choose({ paper })}
            choices={[
              ['a4', printStrings.a4],
              ['letter', printStrings.letter],
            ]}
          />
          {choice.look !== 'cards' && (
            <SelectField
              label={printStrings.room}
              value={choice.room}
              onChange={(room) => choose({ room })}
              choices={ROOMS.map((room) => [room, printStrings.roomLines(Number(room))])}
            />
          )}
        </FoldedWhenNarrow>
        {source && <p class="design-phases-quiet">{counts(source, choice.look, outline)}</p>}
        <p class="design-phases-quiet">{printStrings.where(FOLDER, Platform.isMobile)}</p>
      </div>
      <iframe class="design-phases-page" title={printStrings.preview} sandbox="" srcDoc={html} />
    </DialogForm>
  );
}

function counts({ phases, cards }: PrintSource, look: Look, outline: OutlineOptions): string {
  if (look === 'cards') return printStrings.cards(cards.length);
  const printed = printedCounts(look === 'blank' ? withoutAnswers(phases) : phases, outline);
  return printStrings.counts(printed.phases, printed.items);
}
