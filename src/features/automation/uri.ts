import { normalizePath, type ObsidianProtocolData, type TFile } from 'obsidian';
import type { WriteResult } from '../../core/plan';
import { uriStrings } from './strings';
import { openFile } from '../../ui/open-note';
import type { Services } from '../../vault/services';
import { showNotice } from '../../ui/open-surfaces';
import { describeLeftOut, describeRefusal } from '../../ui/strings';
import { findStatus } from '../../core/workflow/workflow';

/** What a URI starts elsewhere; handed in by `main.ts`. */
export interface UriTargets {
  startPractice(file: TFile): void;
}

type UriHandler = (params: ObsidianProtocolData, file: TFile) => Promise<string | null>;

/**
 * `obsidian://design-phases?vault=…&do=…&note=…`. A URI can come from any page or program, so it reaches only the one note it
 * names, which must be in the vault already, and says what it did. On a desktop the app keeps `path` for the file system
 * (https://help.obsidian.md/uri), so older links with it arrive from elsewhere only.
 */
export function registerUri(services: Services, targets: UriTargets): void {
  const handlers = new Map<string, UriHandler>([
    ['insert', (params, file) => insert(services, params, file)],
    ['status', (params, file) => setStatus(services, params, file)],
    ['open', (_params, file) => open(services, file)],
    [
      'practice',
      async (_params, file) => {
        await open(services, file);
        targets.startPractice(file);
        return null;
      },
    ],
  ]);
  services.plugin.registerObsidianProtocolHandler(services.plugin.manifest.id, async (params) => {
    const message = await answer(services, handlers, params);
    if (message !== null) showNotice(message);
  });
}

async function answer(
  services: Services,
  handlers: ReadonlyMap<string, UriHandler>,
  params: ObsidianProtocolData,
): Promise<string | null> {
  const handler = handlers.get(params['do'] ?? '');
  if (!handler) return uriStrings.unknownAction(params['do'] ?? '', [...handlers.keys()]);
  const named = params['note'] ?? params['path'] ?? '';
  const path = normalizePath(named);
  const { vault } = services.app;
  const file = vault.getFileByPath(path) ?? vault.getFileByPath(`${path}.md`);
  return file?.extension === 'md' ? handler(params, file) : uriStrings.noNote(named);
}

async function insert({ templates, settings, actions }: Services, params: ObsidianProtocolData, { path }: TFile) {
  const id = params['template'] ?? settings.current.defaultTemplate;
  const template = await templates.get(id);
  if (!template) return uriStrings.noTemplate(id);
  const place = { at: 'end' } as const;
  const result = await actions.insertChecklist(path, { template, phases: null, place, secondCopy: false });
  return said(result, uriStrings.inserted(template.name, path), uriStrings.nothingMissing(path));
}

async function setStatus({ settings, actions }: Services, params: ObsidianProtocolData, { path }: TFile) {
  const status = findStatus(settings.current.workflow, params['status'] ?? '');
  if (!status) return uriStrings.unknownStatus(params['status'] ?? '');
  const done = uriStrings.statusSet(status.name, path);
  return said(await actions.setStatus(path, status.name), done, done);
}

async function open({ app }: Services, file: TFile): Promise<null> {
  await openFile(app, file);
  return null;
}

function said(result: WriteResult, written: string, unchanged: string): string {
  if (result.outcome === 'refused') return describeRefusal(result.refusal);
  if (result.outcome === 'unchanged') return unchanged;
  return result.leftOut ? `${written} ${describeLeftOut(result.leftOut)}` : written;
}
