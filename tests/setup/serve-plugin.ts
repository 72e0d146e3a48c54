import path from 'node:path';
import { serveVault } from '../../packages/obsidian-stand-in/node/serve-vault';
import type { StandInServer } from '../../packages/obsidian-stand-in/node/server';

const root = path.join(__dirname, '../..');

/** Serves the stand-in's page with the built plugin, on a vault's folder. */
export function servePlugin(vault: string): Promise<StandInServer> {
  return serveVault(vault, {
    plugin: path.join(root, 'dist'),
    page: path.join(root, 'packages/obsidian-stand-in/dist'),
  });
}
