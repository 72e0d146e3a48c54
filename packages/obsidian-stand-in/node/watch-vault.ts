import { readdirSync, watch, type FSWatcher } from 'node:fs';
import path from 'node:path';

/**
 * Tells the path, from the folder and with `/`, of everything that changes below a folder.
 * @returns the function that ends it.
 */
export function watchVault(folder: string, tell: (changed: string) => void): () => void {
  const tellWithSlashes = (name: string): void => tell(name.split(path.sep).join('/'));
  if (process.platform === 'linux') return watchEachFolder(folder, tellWithSlashes);
  const watcher = watch(folder, { recursive: true }, (_event, name) => name !== null && tellWithSlashes(name));
  watcher.on('error', () => undefined);
  return () => watcher.close();
}

/**
 * Instead of Node's recursive watching, which on Linux watches each file by itself and lists a whole folder anew for
 * every change in it: with thousands of notes that costs more than writing them.
 */
function watchEachFolder(root: string, tell: (changed: string) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const forget = (folder: string): void => {
    for (const [known, watcher] of watchers) {
      if (known !== folder && !known.startsWith(folder + path.sep)) continue;
      watcher.close();
      watchers.delete(known);
    }
  };
  const onChange = (event: string, changed: string): void => {
    tell(changed);
    if (event !== 'rename') return;
    forget(changed);
    follow(changed, true);
  };
  /** Does nothing where there is no folder (any more). What is in a new one came before it was watched. */
  const follow = (folder: string, isNew: boolean): void => {
    try {
      const watcher = watch(path.join(root, folder));
      watchers.set(folder, watcher);
      watcher.on('error', () => forget(folder));
      watcher.on('change', (event, name) => onChange(event, path.join(folder, name.toString())));
      for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
        const child = path.join(folder, entry.name);
        if (isNew) tell(child);
        if (entry.isDirectory()) follow(child, isNew);
      }
    } catch {
      forget(folder);
    }
  };
  follow('', false);
  return () => watchers.forEach((watcher) => watcher.close());
}
