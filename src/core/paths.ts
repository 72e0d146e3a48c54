/** The name of a file without folder and extension. */
export function titleOfPath(path: string): string {
  const start = path.lastIndexOf('/') + 1;
  const dot = path.lastIndexOf('.');
  return path.slice(start, dot > start ? dot : path.length);
}

/** Whether a path is that of a note: other programs also write `MD`. */
export function isNotePath(path: string): boolean {
  return /\.md$/i.test(path);
}

/** The folder a file lies in, without a slash at the end; empty for the vault's root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** Where a path is after a file or folder was renamed: itself, or below that folder, else as it was. */
export function movedPath(path: string, from: string, to: string): string {
  return path === from || path.startsWith(`${from}/`) ? `${to}${path.slice(from.length)}` : path;
}

/** The last name of a path, with its extension. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A path as a Markdown link has it, without its percent signs; what they don't encode stays as it is. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
