import { type App, debounce, Modal } from 'obsidian';
import { render } from 'preact';
import { planInOrder } from '../../core/edit';
import { titleOfPath } from '../../core/paths';
import { readNoteProperties } from '../../core/properties/note-properties';
import { checkRelations, type RelationFinding } from '../../core/relations/relation-check';
import { isInScope } from '../../core/scope';
import { checkStrings } from './strings';
import type { BulkStep } from '../bulk/bulk-step';
import { changeNotes } from '../bulk/change-notes';
import type { Services } from '../../vault/services';
import { RelationFindings } from './relation-findings';

/** The command that lists what is odd about the relations of the vault, with a way to mend it. */
export function registerRelationCheck(services: Services): void {
  services.plugin.addCommand({
    id: 'check-relations',
    name: checkStrings.name,
    icon: 'unlink',
    callback: () => void services.index.whenReady().then(() => new RelationCheckModal(services).open()),
  });
}

/** What is odd about the relations of the notes in the scope, from the metadata cache. */
function findingsOf({ app, yaml, index, settings, actions }: Services): RelationFinding[] {
  const { metadataCache, vault } = app;
  const { properties } = settings.current;
  const inScope = (path: string) => isInScope(path, () => index.tagsOf(path), settings.current);
  const notes = vault.getMarkdownFiles().filter(({ path }) => inScope(path));
  const linksOf = (path: string) => readNoteProperties(metadataCache.getCache(path)?.frontmatter, properties).relates;
  return checkRelations(
    notes.map(({ path }) => ({ path, links: linksOf(path) })),
    {
      resolve: (target, source) => metadataCache.getFirstLinkpathDest(target, source)?.path ?? null,
      isInScope: inScope,
      linkBetween: (source, target) => actions.relationLink(source, target),
      name: properties.relates,
      yaml,
    },
  );
}

/** One step that mends findings; those of one note are mended together. */
function mendStep({ actions }: Services, title: string, findings: readonly RelationFinding[]): BulkStep {
  const byNote = new Map<string, RelationFinding[]>();
  for (const finding of findings) byNote.set(finding.mendPath, [...(byNote.get(finding.mendPath) ?? []), finding]);
  const of = (path: string) => byNote.get(path) ?? [];
  return {
    title,
    paths: [...byNote.keys()],
    planFor: (path) => actions.plans.dated(planInOrder(...of(path).map(({ mend }) => mend))),
    describe: (path) => {
      const added = of(path).filter(({ kind }) => kind === 'one-way');
      const removed = of(path).filter(({ kind }) => kind !== 'one-way');
      return {
        before: removed.length > 0 ? removed.map(({ link }) => link.linkText || checkStrings.empty).join(', ') : null,
        after: added.map((finding) => checkStrings.relates(titleOfPath(finding.path))).join(', '),
      };
    },
  };
}

/** Milliseconds in which changes are gathered: each check looks at the whole vault. */
const GATHERING_MS = 200;

class RelationCheckModal extends Modal {
  private end: (() => void) | null = null;

  constructor(private readonly services: Services) {
    super(services.app);
    this.modalEl.addClass('design-phases-bulk-dialog');
    this.setTitle(checkStrings.title);
  }

  override onOpen(): void {
    this.end = this.services.index.onChange(debounce(() => this.show(), GATHERING_MS));
    this.show();
  }

  override onClose(): void {
    this.end?.();
    render(null, this.contentEl);
  }

  private show(): void {
    if (!this.modalEl.isConnected) return;
    render(
      <RelationFindings
        findings={findingsOf(this.services)}
        onOpen={(path) => this.openNote(this.services.app, path)}
        onMend={(findings, title) => void changeNotes(this.services, mendStep(this.services, title, findings))}
      />,
      this.contentEl,
    );
  }

  private openNote({ workspace }: App, path: string): void {
    this.close();
    void workspace.openLinkText(path, '');
  }
}
