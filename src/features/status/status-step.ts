import { boardStrings } from '../board/strings';
import type { Services } from '../../vault/services';
import type { BulkStep } from '../bulk/bulk-step';

/** The step that sets the status of several notes; those that have it already are skipped. */
export function statusStep({ index, actions }: Services, paths: readonly string[], status: string): BulkStep {
  return {
    title: boardStrings.statusTo(status),
    paths,
    planFor: () => actions.plans.setStatus(status),
    describe: (path) => {
      const before = index.note(path)?.status ?? '';
      return before === status ? null : { before, after: status };
    },
  };
}
