import { debounce, Keymap } from 'obsidian';
import { useLayoutEffect, useState } from 'preact/hooks';
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
import { openForm } from '../../ui/open-form';

/** The command that lists what is odd about the relations of the vault, with a way to fix it. */
export function registerRelationCheck(services: Services): void {
  services.plugin.addCommand({
    id: 'check-relations',
    name: checkStrings.name,
    icon: 'unlink',
    callback: () => void services.index.whenReady().then(() => openRelationCheck(services)),
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

function openRelationCheck(services: Services): Promise<unknown> {
  return openForm(services.app, {
    title: checkStrings.title,
    className: 'design-phases-bulk-dialog',
    content: (close) => <RelationCheck services={services} close={close} />,
  });
}

function RelationCheck({ services, close }: { readonly services: Services; readonly close: () => void }) {
  const { app, index, settings } = services;
  const [findings, setFindings] = useState(() => findingsOf(services));
  const check = () => setFindings(findingsOf(services));
  useLayoutEffect(() => {
    const checkSoon = debounce(check, GATHERING_MS);
    const end = index.onChange(checkSoon);
    return () => {
      end();
      checkSoon.cancel();
    };
  }, []);
  return (
    <RelationFindings
      findings={findings}
      oneWayIsFine={settings.current.oneWayIsFine}
      onOneWayIsFine={(oneWayIsFine) => void settings.update({ oneWayIsFine }).then(check)}
      onOpen={(path, event) => {
        close();
        void openLinkEnd(app, { path }, '', Keymap.isModEvent(event));
      }}
      onFix={(chosen, title) => void changeNotes(services, fixStep(services, title, chosen))}
    />
  );
}
