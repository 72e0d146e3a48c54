/** A vault path as Obsidian writes it: forward slashes, none at the ends, NFC, plain blanks; `/` for the root. */
export function normalizePath(path: string): string {
  const clean = path
    .replace(/[\u00A0\u202F]/g, ' ')
    .normalize('NFC')
    .replace(/[\\/]+/g, '/')
    .replace(/^\/+|\/+$/g, '');
  return clean === '' ? '/' : clean;
}

/** Without slashes at the ends; the root is the empty string here. */
export function bare(path: string): string {
  return path.replace(/^\/+|\/+$/g, '');
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Lower case, without the dot; empty for names without one and for dot files. */
export function extensionOf(path: string): string {
  const name = nameOf(path);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}

export function baseNameOf(path: string): string {
  const name = nameOf(path);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

export function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'));
}
