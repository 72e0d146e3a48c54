import { normalizePath, type ObsidianProtocolData, type TFile } from 'obsidian';
import { messageOf } from '../../core/message-of';
import { openFile } from '../../ui/open-note';
import { showNotice } from '../../ui/open-surfaces';
import type { Services } from '../../vault/services';
import { insertAtEnd, setStatusNamed, templateNamed } from './by-name';
import { uriStrings } from './strings';

/** What links start in other features; handed in by `main.ts`. */
export interface UriTargets {
  startPractice(file: TFile): void;
}

type UriHandler = (params: ObsidianProtocolData, file: TFile) => Promise<string | null>;

/**
 * `obsidian://design-phases?vault=…&do=…&note=…`. A link can come from any page or program, so it changes only the note it
 * names, which must exist, and says what it did. On desktop the app uses `path` for the file system
 * (https://help.obsidian.md/uri), so older links with `path` arrive only on other devices.
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
    const message = await answer(services, handlers, params).catch((error: unknown) =>
      uriStrings.failed(messageOf(error)),
    );
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

async function insert(services: Services, { template: id }: ObsidianProtocolData, { path }: TFile): Promise<string> {
  const template = await templateNamed(services, id);
  return (await insertAtEnd(services, path, { template, phases: null, secondCopy: false })).text;
}

async function setStatus(services: Services, { status }: ObsidianProtocolData, { path }: TFile): Promise<string> {
  return (await setStatusNamed(services, path, status)).text;
}

async function open({ app }: Services, file: TFile): Promise<null> {
  await openFile(app, file);
  return null;
}
