import { planInOrder } from '../../core/plan';
import { messageOf } from '../../core/message-of';
import { titleOfPath } from '../../core/paths';
import { readNoteProperties } from '../../core/properties/note-properties';
import { ignoredForm, sameFinding } from '../../core/relations/ignored-findings';
import { checkRelations, type RelationFinding } from '../../core/relations/relation-check';
import { showNoticeWithButton } from '../../ui/notices';
import { openFile } from '../../ui/open-note';
import { showNotice } from '../../ui/open-surfaces';
import { fileOfLink, linkBetween } from '../../vault/links';
import type { Services } from '../../vault/services';
import { type BulkStep, changeNotes } from '../bulk';
import { checkStrings } from './strings';

/** What is odd about the relations of the notes in the scope, from the metadata cache. */
export function findingsOf({ app, yaml, index, settings, actions }: Services): RelationFinding[] {
  const { metadataCache, vault } = app;
  const { properties } = settings.current;
  const notes = vault.getMarkdownFiles().filter(({ path }) => index.isInScope(path));
  const canRelate = (source: string, target: string) => {
    const file = vault.getFileByPath(target);
    return file !== null && linkBetween(app, source, file) !== null;
  };
  const linksOf = (path: string) => readNoteProperties(metadataCache.getCache(path)?.frontmatter, properties).relates;
  return checkRelations(
    notes.map(({ path }) => ({ path, links: linksOf(path) })),
    {
      resolve: (target, source) => fileOfLink(app, target, source)?.path ?? null,
      isInScope: (path) => index.isInScope(path),
      relate: (source, target) => (canRelate(source, target) ? actions.relationPlan(source, target) : null),
      oneWayIsFine: settings.current.oneWayIsFine,
      name: properties.relates,
      yaml,
    },
  );
}

/** Fixes findings in one step; those of one note are fixed together. */
export function fixFindings(services: Services, findings: readonly RelationFinding[], title: string): void {
  const byNote = new Map<string, RelationFinding[]>();
  for (const finding of findings) byNote.set(finding.fixPath, [...(byNote.get(finding.fixPath) ?? []), finding]);
  const of = (path: string) => byNote.get(path) ?? [];
  const { plans } = services.actions;
  void changeNotes(services, {
    title,
    paths: [...byNote.keys()],
    planFor: (path) => plans.dated(planInOrder(...of(path).flatMap(({ fix }) => fix ?? []))),
    describe: (path) => describe(of(path)),
  });
}

function describe(findings: readonly RelationFinding[]): ReturnType<BulkStep['describe']> {
  const added = findings.filter(({ kind }) => kind === 'one-way');
  const removed = findings.filter(({ kind }) => kind !== 'one-way');
  return {
    before: removed.length > 0 ? removed.map(({ link }) => link.linkText || checkStrings.empty).join(', ') : null,
    after: added.map((finding) => checkStrings.relates(titleOfPath(finding.path))).join(', '),
  };
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
