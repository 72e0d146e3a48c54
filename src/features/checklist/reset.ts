import { type Editor, type FuzzyMatch, FuzzySuggestModal } from 'obsidian';
import { resetItems } from '../../core/outline/item-edits';
import { allItems } from '../../core/outline/navigate';
import { outlineOf } from '../../core/outline/outline-of';
import { outlineOptionsOf } from '../../core/settings';
import { resetStrings } from './strings';
import { renderSuggestionRow } from '../../ui/suggestion-row';
import type { NoteRef } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { changeSeenNote } from '../bulk';
import { addNoteCommand } from '../../ui/note-command';
import { openModal, showNotice } from '../../ui/open-surfaces';

/** A part of a note whose items can be reset. */
interface ResetChoice {
  readonly title: string;
  /** Lines, both ends included; null for the whole note. */
  readonly range: { readonly fromLine: number; readonly toLine: number } | null;
  readonly done: number;
}

/** The command that reopens the done items of the active note, of one phase, or of the selection. */
export function registerResetCommand(services: Services): void {
  addNoteCommand(services, { id: 'reset-checklist', name: resetStrings.name, icon: 'list-restart' }, async (note) => {
    const text = await services.texts.read(note.path);
    if (text === null) return;
    const choices = choicesIn(services, text, await services.editors.editorOf(note.path));
    if (choices.length > 0) openModal(new ResetPicker(services, note, text, choices));
    else showNotice(resetStrings.nothing);
  });
}

/** The parts that hold done items: the selection, the note, its phases. */
function choicesIn({ settings }: Services, text: string, editor: Editor | null): ResetChoice[] {
  const outline = outlineOf(text, outlineOptionsOf(settings.current));
  const doneLines = allItems(outline).flatMap(({ state, line }) => (state === 'done' ? [line] : []));
  const choice = (title: string, range: ResetChoice['range']): ResetChoice => {
    const inRange = (line: number): boolean => range === null || (line >= range.fromLine && line <= range.toLine);
    return { title, range, done: doneLines.filter(inRange).length };
  };
  const phases = outline.phases.filter(({ title }) => title !== '');
  const choices = [
    ...(editor?.somethingSelected() ? [choice(resetStrings.selection, selectedLines(editor))] : []),
    choice(resetStrings.note, null),
    ...phases.map(({ title, line, endLine }) => choice(title, { fromLine: line, toLine: endLine - 1 })),
  ];
  return choices.filter(({ done }) => done > 0);
}

/** A selection that ends at the beginning of a line doesn't include that line. */
function selectedLines(editor: Editor): { fromLine: number; toLine: number } {
  const from = editor.getCursor('from');
  const to = editor.getCursor('to');
  return { fromLine: from.line, toLine: to.ch === 0 && to.line > from.line ? to.line - 1 : to.line };
}

class ResetPicker extends FuzzySuggestModal<ResetChoice> {
  constructor(
    private readonly services: Services,
    private readonly note: NoteRef,
    private readonly seen: string,
    private readonly choices: ResetChoice[],
  ) {
    super(services.app);
    this.setPlaceholder(resetStrings.what);
  }

  override getItems(): ResetChoice[] {
    return this.choices;
  }

  override getItemText({ title }: ResetChoice): string {
    return title;
  }

  override renderSuggestion({ item, match }: FuzzyMatch<ResetChoice>, el: HTMLElement): void {
    renderSuggestionRow(el, { title: item.title, matches: match.matches, aside: resetStrings.done(item.done) });
  }

  override onChooseItem({ range, done }: ResetChoice): void {
    const { note, seen, services } = this;
    const plan = resetItems(range, outlineOptionsOf(services.settings.current));
    void changeSeenNote(services, { note, seen, plan, done: resetStrings.opened(done) });
  }
}
