import type { App, TFile } from 'obsidian';
import { reviewBase } from '../../core/board/review-base';
import type { Settings } from '../../core/settings';
import { messageOf } from '../../core/message-of';
import { basesStrings } from './strings';
import { openFile } from '../../ui/open-note';
import { untrackedTemplateFolder } from '../../vault/core-templates';
import type { Services } from '../../vault/services';
import { showNotice } from '../../ui/open-surfaces';

interface ReviewBaseParts {
  readonly viewType: string;
  /** Whether the core plugin Bases is switched on. */
  readonly basesAreOn: () => boolean;
}

/** The command that opens the base with the board's view, and creates one first if the vault has none. */
export function registerReviewBaseCommand(services: Services, { viewType, basesAreOn }: ReviewBaseParts): void {
  services.plugin.addCommand({
    id: 'create-review-base',
    name: basesStrings.create,
    icon: 'table',
    callback: () => {
      if (!basesAreOn()) showNotice(basesStrings.off);
      else
        createReviewBase(services, viewType).catch((error: unknown) =>
          showNotice(basesStrings.failed(messageOf(error))),
        );
    },
  });
}

/** Bases doesn't know the template folder of the core plugin Templates, so the base excludes it by name. */
function withoutCoreTemplates(app: App, settings: Settings): Settings {
  const folder = untrackedTemplateFolder(app, settings);
  if (folder === '') return settings;
  const { scope } = settings;
  return { ...settings, scope: { ...scope, excludedFolders: [...scope.excludedFolders, folder] } };
}

async function createReviewBase({ app, creator, settings }: Services, viewType: string): Promise<void> {
  const text = reviewBase(withoutCoreTemplates(app, settings.current), viewType, basesStrings.views);
  const file = (await baseWith(app, viewType)) ?? (await creator.createFile(`${basesStrings.fileName}.base`, text));
  await openFile(app, file, 'tab');
}

/** A base with the view, whatever its name. */
async function baseWith({ vault }: App, viewType: string): Promise<TFile | null> {
  for (const file of vault.getFiles().filter(({ extension }) => extension === 'base'))
    if ((await vault.cachedRead(file)).includes(viewType)) return file;
  return null;
}
