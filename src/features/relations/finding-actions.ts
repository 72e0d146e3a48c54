import { planInOrder } from '../../core/plan';
import { messageOf } from '../../core/message-of';
import { titleOfPath } from '../../core/paths';
import type { RelationLink } from '../../core/properties/relation-link';
import { readNoteProperties } from '../../core/properties/note-properties';
import { findStatus } from '../../core/workflow/workflow';
import { ignoredForm, sameFinding } from '../../core/relations/ignored-findings';
import {
  checkRelations,
  type LinkingNote,
  type RelationFinding,
  type RelationFix,
} from '../../core/relations/relation-check';
import { showNoticeWithButton } from '../../ui/notices';
import { openFile } from '../../ui/open-note';
import { showNotice } from '../../ui/open-surfaces';
import { fileOfLink, linkBetween } from '../../vault/links';
import type { Services } from '../../vault/services';
import { changeNotes } from '../bulk';
import { checkStrings } from './strings';

/** What is odd about the relations of the notes in the scope, as they stand. Reads no file. */
export function findingsOf(services: Services): RelationFinding[] {
  const { app, yaml, index, settings, actions } = services;
  const notes = app.vault.getMarkdownFiles().filter(({ path }) => index.isInScope(path));
  return checkRelations(
    notes.map(({ path }) => linksOf(services, path)),
    {
      resolve: (target, source) => fileOfLink(app, target, source)?.path ?? null,
      isInScope: (path) => index.isInScope(path),
      linkTo: (source, target) => {
        const file = app.vault.getFileByPath(target);
        return file && linkBetween(app, source, file);
      },
      relate: (source, target, property) => actions.relationPlan(source, target, property),
      oneWayIsFine: settings.current.oneWayIsFine,
      names: settings.current.properties,
      yaml,
    },
  );
}

function linksOf({ index, settings }: Services, path: string): LinkingNote {
  const { properties, workflow } = settings.current;
  const { statusText, ...links } = readNoteProperties(index.frontmatterOf(path), properties);
  return { path, links, isSettled: findStatus(workflow, statusText)?.outcome === true };
}

/** Fixes findings in one step; those of one note are fixed together. */
export function fixFindings(services: Services, findings: readonly RelationFinding[], title: string): void {
  const byNote = new Map<string, { readonly link: RelationLink; readonly fix: RelationFix }[]>();
  for (const { link, fix } of findings) {
    if (fix) byNote.set(fix.path, [...(byNote.get(fix.path) ?? []), { link, fix }]);
  }
  const of = (path: string) => byNote.get(path) ?? [];
  const { plans } = services.actions;
  void changeNotes(services, {
    title,
    paths: [...byNote.keys()],
    planFor: (path) => plans.dated(planInOrder(...of(path).map(({ fix }) => fix.plan))),
    describe: (path) => {
      const removed = of(path).filter(({ fix }) => fix.removesLink);
      const added = of(path).flatMap(({ fix }) => fix.adds ?? []);
      return {
        before: removed.length > 0 ? removed.map(({ link }) => link.linkText || checkStrings.empty).join(', ') : null,
        after: added.map(({ property, target }) => checkStrings.says(property, titleOfPath(target))).join(', '),
      };
    },
  });
}

/** Creates the note that a link leads to, where the app would. */
export async function createMissingNote({ app, creator }: Services, { link, path }: RelationFinding): Promise<void> {
  try {
    const note = await creator.createForLink(link.target, path);
    showNoticeWithButton(checkStrings.created(note.path), checkStrings.open, () => void openFile(app, note));
  } catch (error) {
    showNotice(checkStrings.notCreated(messageOf(error)));
  }
}

/** Leaves a finding alone from now on, and offers to take that back. */
export async function ignoreFinding(services: Services, finding: RelationFinding): Promise<void> {
  const { settings } = services;
  const { ignoredFindings } = settings.current;
  await settings.update({ ignoredFindings: [...ignoredFindings, ignoredForm(finding)] });
  showNoticeWithButton(
    checkStrings.nowIgnored(titleOfPath(finding.path)),
    checkStrings.undo,
    () => void stopIgnoring(services, finding),
  );
}

/** Lists a finding again. */
export async function stopIgnoring({ settings }: Services, finding: RelationFinding): Promise<void> {
  const form = ignoredForm(finding);
  const isOther = (one: typeof form): boolean => !sameFinding(one, form);
  await settings.update({ ignoredFindings: settings.current.ignoredFindings.filter(isOther) });
}
