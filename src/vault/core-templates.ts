import type { App } from 'obsidian';
import { isInFolder } from '../core/scope';

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
export function coreTemplateFolder(app: Partial<App>): string {
  const plugin = (app as HasCorePlugins).internalPlugins?.getPluginById?.('templates');
  const folder = plugin?.enabled === true ? plugin.instance?.options?.folder : undefined;
  return typeof folder === 'string' ? folder.replace(/^\/+|\/+$/g, '') : '';
}

/** Whether a path lies in that folder: a template is no note to be tracked. */
export function isCoreTemplate(app: Partial<App>, path: string): boolean {
  const folder = coreTemplateFolder(app);
  return folder !== '' && isInFolder(path, folder);
}
