import path from 'node:path';
import vm from 'node:vm';
import type { Host } from '../host/host';
import type { CompileModule, ModuleFunction } from '../host/plugin/compile-in-page';
import type { Plugin } from '../host/plugin/plugin';
import { nodeBackend } from '../host/vault/node-backend';
import { installPage } from './jsdom-page';
import { readPluginBuild } from './plugin-build';

export interface HeadlessApp {
  readonly host: Host;
  readonly plugin: Plugin;
}

/**
 * Runs a built plugin on a vault's folder, without a window. Turns Node's globals into those of a page, so the process
 * should be one of its own.
 */
export async function startHeadless(vault: string, pluginFolder: string): Promise<HeadlessApp> {
  installPage();
  // The host's modules need a page when they are evaluated.
  const { Host } = await import('../host/host');
  const host = new Host(
    { backend: nodeBackend(vault), name: path.basename(vault), basePath: path.resolve(vault) },
    compileInNode,
  );
  await host.loadVault();
  const plugin = await host.loadPlugin(await readPluginBuild(pluginFolder));
  await host.becomeReady();
  return { host, plugin };
}

/** The page without a window runs no script elements. */
const compileInNode: CompileModule = (code, id) =>
  vm.compileFunction(code, ['require', 'module', 'exports'], { filename: `plugin:${id}` }) as ModuleFunction;
