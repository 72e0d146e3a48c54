import { useLayoutEffect, useReducer } from 'preact/hooks';
import { titleOfPath } from '../../core/paths';
import { findFrontmatter } from '../../core/properties/frontmatter';
import type { InsertionPlace } from '../../core/templates/insert-checklist';
import type { ChecklistTemplate } from '../../core/templates/template';
import { commandStrings, insertionStrings } from './strings';
import { type ChecklistChoice, ChecklistPicker, type InsertionPreview } from './checklist-picker';
import { reportRefusal, showNoticeWithButton } from '../../ui/notices';
import type { NoteRef } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { addNoteCommand } from '../../ui/note-command';
import { openForm } from '../../ui/open-form';
import { showNotice } from '../../ui/open-surfaces';

/** The commands that put a checklist into the active note. */
export function registerInsertCommands(services: Services): void {
  addNoteCommand(
    services,
    { id: 'insert-checklist', name: commandStrings.insertChecklist, icon: 'list-checks' },
    (note) => pickChecklist(services, note),
  );
  addNoteCommand(
    services,
    { id: 'insert-default-checklist', name: commandStrings.insertDefault, icon: 'list-plus' },
    (note) => insertDefault(services, note),
  );
}

/** Lets the user choose a checklist and its phases, and puts them into a note. */
export async function pickChecklist(services: Services, note: NoteRef): Promise<void> {
  const templates = await services.templates.list();
  const choice = await openForm<ChecklistChoice>(services.app, {
    title: insertionStrings.insertTitle,
    className: 'design-phases-checklist-modal',
    content: (close, answer) => <InsertForm {...{ services, note, templates, close, answer }} />,
  });
  if (choice) await insert(services, note, choice);
}

interface InsertFormProps {
  readonly services: Services;
  readonly note: NoteRef;
  readonly templates: readonly ChecklistTemplate[];
  readonly close: () => void;
  readonly answer: (choice: ChecklistChoice) => void;
}

/** Follows the note while it is open. */
function InsertForm({ services, note, templates, close, answer }: InsertFormProps) {
  const [version, changed] = useReducer((count: number, _: void) => count + 1, 0);
  useLayoutEffect(
    () =>
      services.texts.onChange((path) => {
        if (path === note.path) changed();
      }),
    [],
  );
  return (
    <ChecklistPicker
      services={services}
      templates={templates}
      sourcePath={note.path}
      problem={null}
      confirmLabel={insertionStrings.insert}
      offersSecondCopy={true}
      version={version}
      preview={(choice) => previewOf(services, note.path, choice)}
      onConfirm={answer}
      onCancel={close}
    />
  );
}

async function insertDefault(services: Services, note: NoteRef): Promise<void> {
  const { defaultTemplate, insertion } = services.settings.current;
  const template = await services.templates.get(defaultTemplate);
  const whole = { phases: null, secondCopy: false, properties: insertion.addProperties };
  if (template) return insert(services, note, { template, ...whole });
  showNotice(insertionStrings.noDefault);
  return pickChecklist(services, note);
}

async function insert(services: Services, note: NoteRef, choice: ChecklistChoice, at?: InsertionPlace): Promise<void> {
  const { actions, editors } = services;
  const { path } = note;
  const place = at ?? (await placeIn(services, path));
  const editor = await editors.editorOf(path);
  const result = await actions.insertChecklist(path, { ...choice, place });
  reportRefusal(result);
  if (result.outcome === 'unchanged') offerSecondCopy(services, note, choice);
  if (editor) editor.focus();
  else if (result.outcome === 'written') showNotice(insertionStrings.insertedAtEnd);
}

/** The second copy goes to the end, since the cursor may be in the first one. */
function offerSecondCopy(services: Services, note: NoteRef, choice: ChecklistChoice): void {
  const again = () => void insert(services, note, { ...choice, secondCopy: true }, { at: 'end' });
  showNoticeWithButton(insertionStrings.nothingMissing, insertionStrings.insertSecondCopy, again);
}

/** At the cursor, or at the end if the note isn't open for editing or the cursor is in the properties. */
async function placeIn({ editors }: Services, path: string): Promise<InsertionPlace> {
  const editor = await editors.editorOf(path);
  if (!editor) return { at: 'end' };
  const offset = editor.posToOffset(editor.getCursor());
  const properties = findFrontmatter(editor.getValue());
  return properties && offset < properties.end ? { at: 'end' } : { at: 'cursor', offset };
}

async function previewOf(services: Services, path: string, choice: ChecklistChoice): Promise<InsertionPreview> {
  const { texts, actions } = services;
  const text = await texts.read(path);
  if (text === null) return { text: '', result: { refused: 'note-missing' } };
  const place = await placeIn(services, path);
  const plan = actions.plans.insertChecklist({ ...choice, place, title: titleOfPath(path) });
  return { text, result: plan(text) };
}
