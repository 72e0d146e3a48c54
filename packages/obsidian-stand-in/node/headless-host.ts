import path from 'node:path';
import vm from 'node:vm';
import { Host } from '../host/host';
import type { CompileModule, ModuleFunction } from '../host/plugin/compile-in-page';
import type { Plugin } from '../host/plugin/plugin';
import { nodeBackend } from '../host/vault/node-backend';
import { readPluginBuild } from './plugin-build';

/** What the scripts read from the plugin's API. */
export interface PluginApi {
  whenReady(): Promise<void>;
  notes(): readonly {
    readonly path: string;
    readonly title: string;
    readonly status: string;
    readonly peerReviews: number | null;
    readonly done: number;
    readonly total: number;
    readonly problems: readonly string[];
  }[];
  related(path: string): readonly { readonly path: string | null; readonly direction: string }[];
}

export interface HeadlessApp {
  readonly host: Host;
  readonly plugin: Plugin;
  readonly api: PluginApi;
}

/** Runs the built plugin on a vault's folder, without a window. */
export async function startHeadless(vault: string, pluginFolder: string): Promise<HeadlessApp> {
  const host = new Host(
    { backend: nodeBackend(vault), name: path.basename(vault), basePath: path.resolve(vault) },
    compileInNode,
  );
  await host.loadVault();
  const plugin = await host.loadPlugin(await readPluginBuild(pluginFolder));
  await host.becomeReady();
  const { api } = plugin as unknown as { api: PluginApi };
  await api.whenReady();
  return { host, plugin, api };
}

/** The page without a window runs no script elements. */
const compileInNode: CompileModule = (code, id) =>
  vm.compileFunction(code, ['require', 'module', 'exports'], { filename: `plugin:${id}` }) as ModuleFunction;
