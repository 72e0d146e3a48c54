import path from 'node:path';
import { readPluginBuild } from './plugin-build';
import { serveStandIn, type StandInServer } from './server';

export interface ServeVaultOptions {
  /** The folder of the built plugin: manifest.json, main.js and styles.css. */
  readonly plugin: string;
  /** The folder of the built page: page.js and page.css. */
  readonly page: string;
  /** A note to open at first. */
  readonly note?: string;
  /** 0, the default, for any free port. */
  readonly port?: number;
}

/** Serves the page with a built plugin on a vault's folder. */
export function serveVault(vault: string, { plugin, page, note, port }: ServeVaultOptions): Promise<StandInServer> {
  return serveStandIn({
    vault,
    vaultName: path.basename(vault),
    page,
    readPlugin: () => readPluginBuild(plugin),
    note: note ?? null,
    port: port ?? 0,
  });
}
