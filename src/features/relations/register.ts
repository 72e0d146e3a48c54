import { attempt } from '../../ui/attempt';
import type { Services } from '../../vault/services';
import { registerRelationCheck } from './relation-check';
import { registerRelationCommands } from './relations';

/** The commands that lead from note to note, relate them, and check how the vault's notes are related. */
export function registerRelations(services: Services): void {
  attempt('relation commands', () => registerRelationCommands(services));
  attempt('relation check', () => registerRelationCheck(services));
}
