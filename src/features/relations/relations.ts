import { Keymap, type TFile } from 'obsidian';
import { commandStrings, pickerStrings, relationStrings } from './strings';
import { NotePicker } from './note-picker';
import { reportRefusal, showNoticeWithButton } from '../../ui/notices';
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
  const wasThere = await linksTo(services, note, target);
  if (!wasThere && !(await link(services, note, target))) return;
  if (bothWays) await linkBack(services, note, target);
  else if (await linksTo(services, target, note)) showNotice(relationStrings.linkedBothWays(target.basename));
  else {
    const said = wasThere ? relationStrings.linkedAlready(target.basename) : relationStrings.linked(target.basename);
    showNoticeWithButton(said, relationStrings.linkBack, () => void linkBack(services, note, target));
  }
}

async function linkBack(services: Services, note: TFile, target: TFile): Promise<void> {
  if ((await linksTo(services, target, note)) || (await link(services, target, note)))
    showNotice(relationStrings.linkedBothWays(target.basename));
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

/** @returns whether the link is written. */
async function link({ actions }: Services, from: TFile, to: TFile): Promise<boolean> {
  const result = await actions.addRelation(from.path, to.path);
  reportRefusal(result);
  return result.outcome !== 'refused';
}
