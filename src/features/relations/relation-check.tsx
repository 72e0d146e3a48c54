import { debounce } from 'obsidian';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { splitIgnored } from '../../core/relations/ignored-findings';
import { OverDialog } from '../../ui/note-link';
import { openForm } from '../../ui/open-form';
import { openSettings } from '../../ui/open-settings';
import type { Services } from '../../vault/services';
import { createMissingNote, findingsOf, fixFindings, ignoreFinding, stopIgnoring } from './finding-actions';
import { type FindingControls, RelationFindings } from './relation-findings';
import { checkStrings } from './strings';

/** The command that lists what is odd about the relations of the vault, with a way to fix it. */
export function registerRelationCheck(services: Services): void {
  services.plugin.addCommand({
    id: 'check-relations',
    name: checkStrings.name,
    icon: 'unlink',
    callback: () => void services.index.whenReady().then(() => openRelationCheck(services)),
  });
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
  const { index, settings } = services;
  const [findings, setFindings] = useState(() => findingsOf(services));
  const check = () => setFindings(findingsOf(services));
  useLayoutEffect(() => {
    const checkSoon = debounce(check, GATHERING_MS);
    const { metadataCache, workspace } = services.app;
    // The index tells of files that come and go, but not of what it doesn't keep, as which notes a note supersedes.
    const saved = metadataCache.on('changed', checkSoon);
    const typed = workspace.on('editor-change', checkSoon);
    const ends = [index.onChange(checkSoon), settings.onChange(check)];
    return () => {
      metadataCache.offref(saved);
      workspace.offref(typed);
      for (const end of ends) end();
      checkSoon.cancel();
    };
  }, []);
  const controls = useMemo(() => controlsOf(services, close), []);
  const { oneWayIsFine, ignoredFindings } = settings.current;
  return (
    <RelationFindings {...splitIgnored(findings, ignoredFindings)} oneWayIsFine={oneWayIsFine} controls={controls} />
  );
}

function controlsOf(services: Services, close: () => void): FindingControls {
  const { app, plugin, settings } = services;
  const hoverParent = new OverDialog();
  return {
    links: (sourcePath) => ({ app, hoverParent, sourcePath }),
    onOpen: close,
    openSettings: () => openSettings(app, plugin.manifest.id),
    fix: (findings, title) => fixFindings(services, findings, title),
    createNote: (finding) => void createMissingNote(services, finding),
    ignore: (finding) => void ignoreFinding(services, finding),
    stopIgnoring: (finding) => void stopIgnoring(services, finding),
    setOneWayIsFine: (oneWayIsFine) => void settings.update({ oneWayIsFine }),
  };
}
