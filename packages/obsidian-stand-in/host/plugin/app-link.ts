import { Platform } from '../core/platform';
import type { VaultOptions } from '../vault/vault';

interface AppLink {
  readonly action: string;
  readonly params: Record<string, string>;
}

/** Reads `obsidian://action?key=value&flag`. `%20` is a blank and `+` a plus; a key without a value is `true`. */
export function readAppLink(uri: string): AppLink {
  const [, action = '', query = ''] = /^obsidian:\/\/([^/?#]*)\/?(?:\?([^#]*))?/.exec(uri) ?? [];
  const pairs = query.split('&').filter(Boolean);
  const params = pairs.map((pair): [string, string] => {
    const [, key = '', value] = /^([^=]*)(?:=(.*))?$/.exec(pair) ?? [];
    return [decodeURIComponent(key), value === undefined ? 'true' : decodeURIComponent(value)];
  });
  return { action: decodeURIComponent(action), params: Object.fromEntries(params) };
}

/**
 * Whether a link is for this vault. The app looks at this before any handler: on a desktop `path` is an absolute path in
 * the file system, else `vault` is a name, and a link with neither goes to the vault that has the focus.
 */
export function picksVault(
  { path, vault }: Record<string, string>,
  { name, basePath }: Pick<VaultOptions, 'name' | 'basePath'>,
): boolean {
  if (path !== undefined && Platform.isDesktopApp) {
    return basePath !== undefined && (path === basePath || path.startsWith(`${basePath}/`));
  }
  return vault === undefined || vault === name;
}
