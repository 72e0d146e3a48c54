import { Keymap, type TFile } from 'obsidian';
import { commandStrings, pickerStrings, relationStrings } from './strings';
import { NotePicker } from './note-picker';
import { addNoticeButton, reportRefusal, showNoticeWithButton } from '../../ui/notices';
import { dialogStrings } from '../../ui/strings';
import type { NoteChange } from '../../vault/bulk-write';
import { offerModEnter, RelatedPicker } from './related-picker';
import { fileOfLink } from '../../vault/links';
import type { Services } from '../../vault/services';
import { addNoteCommand } from '../../ui/note-command';
import { openModal, showNotice } from '../../ui/open-surfaces';

/** The commands that lead from note to note, and relate them. */
export function registerRelationCommands(services: Services): void {
  addNoteCommand(services, { id: 'open-related-note', name: commandStrings.openRelated, icon: 'waypoints' }, (note) =>
    openRelated(services, note),
  );
  addNoteCommand(services, { id: 'add-relation', name: commandStrings.addRelation, icon: 'link' }, (note) =>
    pickRelation(services, note),
  );
}

function openRelated(services: Services, note: TFile): void {
  if (services.index.related(note.path).length === 0) showNotice(relationStrings.none(note.basename));
  else openModal(new RelatedPicker(services, note));
}

/** Offers the notes of the vault to relate a note to. */
export async function pickRelation(services: Services, note: TFile): Promise<void> {
  const picker = new NotePicker(services, {
    placeholder: pickerStrings.link(note.basename),
    except: new Set([note.path]),
    linked: await linkedFrom(services, note),
    choose: (target, event) => void addRelation(services, note, target, Keymap.isModEvent(event) !== false),
  });
  offerModEnter(picker, pickerStrings.toLink, pickerStrings.toLinkBothWays);
  openModal(picker);
}

async function addRelation(services: Services, note: TFile, target: TFile, bothWays: boolean): Promise<void> {
  const links = await link(services, note, target);
  if (links === null) return;
  if (bothWays) return linkBack(services, note, target, links);
  const { basename } = target;
  if (await linksTo(services, target, note)) return say(services, relationStrings.linkedBothWays(basename), links);
  const said = links.length === 0 ? relationStrings.linkedAlready(basename) : relationStrings.linked(basename);
  const back = () => void linkBack(services, note, target, links);
  const notice = showNoticeWithButton(said, relationStrings.linkBack, back);
  if (links.length > 0)
    addNoticeButton(notice, dialogStrings.undo).addEventListener('click', () => void undo(services, links));
}

/** @param links what was linked before, to be undone with it */
async function linkBack(services: Services, note: TFile, target: TFile, links: readonly NoteChange[]): Promise<void> {
  const back = await link(services, target, note);
  if (back) say(services, relationStrings.linkedBothWays(target.basename), [...links, ...back]);
}

/** Says what was linked, with *Undo* where that was anything. */
function say(services: Services, message: string, links: readonly NoteChange[]): void {
  if (links.length === 0) showNotice(message);
  else showNoticeWithButton(message, dialogStrings.undo, () => void undo(services, links));
}

async function undo({ writer }: Services, links: readonly NoteChange[]): Promise<void> {
  for (const { note, plan } of links) reportRefusal(await writer.write(note.path, plan));
}

/** Whether a note relates to another, under whatever name and alias it is linked. */
async function linksTo(services: Services, from: TFile, to: TFile): Promise<boolean> {
  return (await linkedFrom(services, from)).has(to.path);
}

/** The paths of the notes that one relates to by its text as it stands. */
async function linkedFrom({ actions, app }: Services, { path }: TFile): Promise<ReadonlySet<string>> {
  const { relates } = await actions.properties(path);
  const links = relates.filter(({ kind }) => kind === 'link');
  return new Set(links.flatMap(({ target }) => fileOfLink(app, target, path)?.path ?? []));
}

/** @returns the way back, which is none where the link was there; null where it can't be written. */
async function link(services: Services, from: TFile, to: TFile): Promise<readonly NoteChange[] | null> {
  if (await linksTo(services, from, to)) return [];
  const result = await services.actions.addRelation(from.path, to.path);
  reportRefusal(result);
  if (result.outcome === 'refused') return null;
  return result.outcome === 'written' ? [{ note: from, plan: result.undo }] : [];
}
