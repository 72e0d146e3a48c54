import type { App } from 'obsidian';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Conversion, type ConvertOptions, convertToChecklist } from '../../core/convert/convert';
import { applyEdit, type Edit, isRefusal } from '../../core/edit';
import { titleOfPath } from '../../core/paths';
import { messageOf } from '../../core/message-of';
import { resetItems } from '../../core/outline/item-edits';
import type { Outline, OutlineOptions } from '../../core/outline/outline';
import { outlineOf } from '../../core/outline/outline-of';
import { outlineOptionsOf } from '../../core/settings';
import { convertStrings } from './strings';
import { FoldedWhenNarrow } from '../../ui/disclosure';
import { ButtonRow, CheckField } from '../../ui/fields';
import { MarkdownPreview } from '../../ui/markdown-preview';
import { openForm } from '../../ui/open-form';
import { openFile } from '../../ui/open-note';
import { fileNameOf } from '../../vault/note-creator';
import type { NoteRef } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { changeSeenNote } from '../bulk';
import { showNotice } from '../../ui/open-surfaces';
import { dialogStrings } from '../../ui/strings';
import { showNoticeWithButton } from '../../ui/notices';

/** What to convert: a note's text as it was seen, or a selection in it. */
export interface ConvertSource extends Pick<ConvertOptions, 'selection'> {
  readonly note: NoteRef;
  readonly text: string;
}

type Drops = Pick<ConvertOptions, 'dropRules' | 'dropIntro' | 'dropClosing'>;
const NO_DROPS: Drops = { dropRules: false, dropIntro: false, dropClosing: false };

/** Characters of each side that the preview shows; more would only make it slow. */
const SHOWN = 20_000;

/** Shows a text and its conversion side by side, and converts it. If nothing would change, a notice says so. */
export async function openConvertForm(services: Services, source: ConvertSource): Promise<void> {
  const { app, settings } = services;
  const outline = outlineOptionsOf(settings.current);
  const { edit: first, isHeldByCode } = convertToChecklist(source.text, {
    ...NO_DROPS,
    selection: source.selection,
    outline,
  });
  if (first.changes.length === 0) {
    showNotice(isHeldByCode ? convertStrings.heldByCode : convertStrings.nothing);
    return;
  }
  const confirmed = await openForm<Confirmed>(app, {
    title: convertStrings.title,
    className: 'design-phases-convert-modal',
    content: (close, answer) => (
      <ConvertForm
        app={app}
        source={source}
        outline={outline}
        onConvert={answer}
        onSave={(conversion) => void saveAsTemplate(services, source, conversion)}
        onCancel={close}
      />
    ),
  });
  if (confirmed === null) return;
  const { edit, items } = confirmed;
  const { note, text: seen } = source;
  await changeSeenNote(services, { note, seen, plan: () => edit, done: convertStrings.done(items) });
}

interface Confirmed {
  readonly edit: Edit;
  /** How many items are new. */
  readonly items: number;
}

/** Saves the checklist with open items in the template folder, which is created if the vault has none. */
async function saveAsTemplate(services: Services, source: ConvertSource, { edit, after }: Conversion): Promise<void> {
  const { settings, creator, app } = services;
  const folder = settings.current.templateFolder || convertStrings.templateFolder;
  const text = source.selection ? after : applyEdit(source.text, edit);
  const cleared = resetItems(null, outlineOptionsOf(settings.current))(text);
  try {
    const path = `${folder}/${fileNameOf(titleOfPath(source.note.path))}.md`;
    const file = await creator.createFile(path, isRefusal(cleared) ? text : applyEdit(text, cleared));
    if (settings.current.templateFolder === '') await settings.update({ templateFolder: folder });
    const open = (): void => void openFile(app, file, 'tab');
    showNoticeWithButton(convertStrings.saved(file.basename, folder), convertStrings.open, open);
  } catch (error) {
    showNotice(convertStrings.notSaved(messageOf(error)));
  }
}

interface ConvertFormProps {
  readonly app: App;
  readonly source: ConvertSource;
  readonly outline: OutlineOptions;
  readonly onConvert: (confirmed: Confirmed) => void;
  readonly onSave: (conversion: Conversion) => void;
  readonly onCancel: () => void;
}

function ConvertForm({ app, source, outline: options, onConvert, onSave, onCancel }: ConvertFormProps) {
  const [drops, setDrops] = useState(NO_DROPS);
  const { text, selection, note } = source;
  const conversion = useMemo(
    () => convertToChecklist(text, { ...drops, selection, outline: options }),
    [text, selection, options, drops],
  );
  const { outline, items } = useMemo(() => {
    const after = outlineOf(conversion.after, options);
    return { outline: after, items: after.total - outlineOf(conversion.before, options).total };
  }, [conversion, options]);
  const submit = (event: Event): void => {
    event.preventDefault();
    onConvert({ edit: conversion.edit, items });
  };
  return (
    <form class="design-phases-convert" onSubmit={submit}>
      <p class="design-phases-quiet" role="status">
        {summary(outline, conversion)}
        {conversion.isHeldByCode && ` ${convertStrings.heldByCode}`}
      </p>
      <DropChoice conversion={conversion} drops={drops} onChange={setDrops} />
      <div class="design-phases-convert-sides">
        <FoldedWhenNarrow title={convertStrings.before}>
          <Side app={app} path={note.path} label={convertStrings.before} text={conversion.before} />
        </FoldedWhenNarrow>
        <Side app={app} path={note.path} label={convertStrings.after} text={conversion.after} />
      </div>
      <ConvertButtons canSave={outline.phases.length > 0} onSave={() => onSave(conversion)} onCancel={onCancel} />
    </form>
  );
}

function summary({ phases, total }: Outline, { repaired }: Conversion): string {
  const sections = phases.reduce((sum, phase) => sum + phase.sections.length, 0);
  const counts = convertStrings.counts(phases.length, sections, total);
  return repaired > 0 ? `${counts} ${convertStrings.repaired}` : counts;
}

interface DropChoiceProps {
  readonly conversion: Conversion;
  readonly drops: Drops;
  readonly onChange: (drops: Drops) => void;
}

/** Which parts around the checklist to leave out, of those the text has. */
function DropChoice({ conversion, drops, onChange }: DropChoiceProps) {
  const choices: readonly (readonly [keyof Drops, boolean])[] = [
    ['dropIntro', conversion.hasIntro],
    ['dropRules', conversion.hasRules],
    ['dropClosing', conversion.hasClosing],
  ];
  const offered = choices.filter(([, isThere]) => isThere);
  if (offered.length === 0) return null;
  return (
    <div class="design-phases-convert-choice">
      {offered.map(([name]) => (
        <CheckField
          key={name}
          label={convertStrings.drops[name]}
          checked={drops[name]}
          onChange={(checked) => onChange({ ...drops, [name]: checked })}
        />
      ))}
    </div>
  );
}

interface SideProps {
  readonly app: App;
  readonly path: string;
  readonly label: string;
  readonly text: string;
}

function Side({ app, path, label, text }: SideProps) {
  const isCut = text.length > SHOWN;
  return (
    <div class="design-phases-convert-side">
      <div class="design-phases-convert-label">{label}</div>
      <MarkdownPreview app={app} markdown={isCut ? text.slice(0, SHOWN) : text} sourcePath={path} label={label} />
      {isCut && <p class="design-phases-quiet">{convertStrings.cut}</p>}
    </div>
  );
}

interface ConvertButtonsProps {
  readonly canSave: boolean;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

function ConvertButtons({ canSave, onSave, onCancel }: ConvertButtonsProps) {
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => confirm.current?.focus(), []);
  return (
    <ButtonRow>
      <button type="button" class="design-phases-convert-save" disabled={!canSave} onClick={onSave}>
        {convertStrings.save}
      </button>
      <button type="submit" class="mod-cta" ref={confirm}>
        {convertStrings.convert}
      </button>
      <button type="button" onClick={onCancel}>
        {dialogStrings.cancel}
      </button>
    </ButtonRow>
  );
}
