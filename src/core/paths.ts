/** A file's name without folder and extension. */
export function titleOfPath(path: string): string {
  const start = path.lastIndexOf('/') + 1;
  const dot = path.lastIndexOf('.');
  return path.slice(start, dot > start ? dot : path.length);
}

/** Whether a path is a note's; some programs write `MD`. */
export function isNotePath(path: string): boolean {
  return /\.md$/i.test(path);
}

/** A file's folder, without a slash at the end; empty for the vault's root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** A path after a file or folder was renamed: changed if it is that path or below it. */
export function movedPath(path: string, from: string, to: string): string {
  return path === from || path.startsWith(`${from}/`) ? `${to}${path.slice(from.length)}` : path;
}

/** The last name of a path, with its extension. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A Markdown link's path with its percent-encoding decoded; left as it is if that's invalid. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
