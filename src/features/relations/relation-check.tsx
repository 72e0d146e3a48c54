import { debounce, Keymap, Modal, type PaneType } from 'obsidian';
import { render } from 'preact';
import { planInOrder } from '../../core/plan';
import { titleOfPath } from '../../core/paths';
import { readNoteProperties } from '../../core/properties/note-properties';
import { checkRelations, type RelationFinding } from '../../core/relations/relation-check';
import { checkStrings } from './strings';
import { type BulkStep, changeNotes } from '../bulk';
import { openLinkEnd } from '../../ui/open-note';
import { fileOfLink, linkBetween } from '../../vault/links';
import type { Services } from '../../vault/services';
import { RelationFindings } from './relation-findings';
import { openModal } from '../../ui/open-surfaces';

/** The command that lists what is odd about the relations of the vault, with a way to fix it. */
export function registerRelationCheck(services: Services): void {
  services.plugin.addCommand({
    id: 'check-relations',
    name: checkStrings.name,
    icon: 'unlink',
    callback: () => void services.index.whenReady().then(() => openModal(new RelationCheckModal(services))),
  });
}

/** What is odd about the relations of the notes in the scope, from the metadata cache. */
function findingsOf({ app, yaml, index, settings, actions }: Services): RelationFinding[] {
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

/** One step that fixes findings; those of one note are fixed together. */
function fixStep({ actions }: Services, title: string, findings: readonly RelationFinding[]): BulkStep {
  const byNote = new Map<string, RelationFinding[]>();
  for (const finding of findings) byNote.set(finding.fixPath, [...(byNote.get(finding.fixPath) ?? []), finding]);
  const of = (path: string) => byNote.get(path) ?? [];
  return {
    title,
    paths: [...byNote.keys()],
    planFor: (path) => actions.plans.dated(planInOrder(...of(path).flatMap(({ fix }) => fix ?? []))),
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
    const { settings } = this.services;
    render(
      <RelationFindings
        findings={findingsOf(this.services)}
        oneWayIsFine={settings.current.oneWayIsFine}
        onOneWayIsFine={(oneWayIsFine) => void settings.update({ oneWayIsFine }).then(() => this.show())}
        onOpen={(path, event) => this.openNote(path, Keymap.isModEvent(event))}
        onFix={(findings, title) => void changeNotes(this.services, fixStep(this.services, title, findings))}
      />,
      this.contentEl,
    );
  }

  private openNote(path: string, pane: PaneType | boolean): void {
    this.close();
    void openLinkEnd(this.services.app, { path }, '', pane);
  }
}
