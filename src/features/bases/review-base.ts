import { reviewBase } from '../../core/board/review-base';
import { messageOf } from '../../core/message-of';
import { basesStrings } from '../board/strings';
import { openFile } from '../../ui/open-note';
import type { Services } from '../../vault/services';
import { showNotice } from '../../ui/open-surfaces';

interface ReviewBaseParts {
  readonly viewType: string;
  /** Whether the core plugin Bases is switched on. */
  readonly basesAreOn: () => boolean;
}

/** The command that writes a starter base with the board's view and opens it. */
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

async function createReviewBase({ app, creator, settings }: Services, viewType: string): Promise<void> {
  const text = reviewBase(settings.current, viewType, basesStrings.views);
  const file = await creator.createFile(`${basesStrings.fileName}.base`, text);
  await openFile(app, file, 'tab');
}
