import { attempt } from '../../ui/attempt';
import type { Services } from '../../vault/services';
import { registerCli } from './cli';
import { registerUri, type UriTargets } from './uri';

/** The ways in from outside the app: links and the command line. */
export function registerAutomation(services: Services, targets: UriTargets): void {
  attempt('links', () => registerUri(services, targets));
  attempt('command line', () => registerCli(services));
}
