import type { App } from 'obsidian';
import { isInFolder } from '../core/scope';
import type { Settings } from '../core/settings';

/** How the core plugin Templates keeps its settings. No public API: plugins read it so, and any part of it may be missing. */
interface HasCorePlugins {
  readonly internalPlugins?: {
    getPluginById?(id: string): {
      readonly enabled?: boolean;
      readonly instance?: { readonly options?: { readonly folder?: unknown } };
    } | null;
  };
}

/** The folder of the core plugin Templates, a vault path; empty where it is off, has none, or does not tell. */
function coreTemplateFolder(app: Partial<App>): string {
  const plugin = (app as HasCorePlugins).internalPlugins?.getPluginById?.('templates');
  const folder = plugin?.enabled === true ? plugin.instance?.options?.folder : undefined;
  return typeof folder === 'string' ? folder.replace(/^\/+|\/+$/g, '') : '';
}

/**
 * The same where its notes are not to be tracked: a template is no note, unless the scope names the folder or one in it.
 */
export function untrackedTemplateFolder(app: Partial<App>, { scope }: Settings): string {
  const core = coreTemplateFolder(app);
  const isNamed = scope.folders.some((folder) => isInFolder(`${folder}/`, core));
  return isNamed ? '' : core;
}
