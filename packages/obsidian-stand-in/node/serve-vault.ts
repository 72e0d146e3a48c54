import path from 'node:path';
import { readPluginBuild } from './plugin-build';
import { serveStandIn, type StandInServer } from './server';

/** Serves the built page with the built plugin of the repository at `root`, on a vault's folder. */
export function serveVault(
  vault: string,
  root: string,
  { note = null, port = 0 }: { note?: string | null; port?: number } = {},
): Promise<StandInServer> {
  return serveStandIn({
    vault,
    vaultName: path.basename(vault),
    page: path.join(root, 'packages/obsidian-stand-in/dist'),
    readPlugin: () => readPluginBuild(path.join(root, 'dist')),
    note,
    port,
  });
}
