import type { VaultBackend } from './backend';
import { folderOf, nameOf } from './paths';

/**
 * The same files on a disk that ignores case, as those of macOS and Windows do: a name that differs in case only is
 * that of the file which is there. What is written under another spelling goes into that file.
 */
export function ignoringCase(backend: VaultBackend): VaultBackend {
  const namesIn = async (folder: string): Promise<string[]> => {
    if ((await backend.stat(folder)) === null) return [];
    const { files, folders } = await backend.list(folder);
    return [...files, ...folders].map(nameOf);
  };
  /** The path as it is spelled on the disk, as far as it is there. */
  const onDisk = async (path: string): Promise<string> => {
    if (path === '' || path === '/') return path;
    const folder = await onDisk(folderOf(path));
    const names = await namesIn(folder);
    const name = nameOf(path);
    const found = names.find((one) => one === name) ?? names.find((one) => one.toLowerCase() === name.toLowerCase());
    return folder === '' ? (found ?? name) : `${folder}/${found ?? name}`;
  };
  return {
    ...backend,
    stat: async (path) => backend.stat(await onDisk(path)),
    readText: async (path) => backend.readText(await onDisk(path)),
    readBinary: async (path) => backend.readBinary(await onDisk(path)),
    writeText: async (path, data, times) => backend.writeText(await onDisk(path), data, times),
    writeBinary: async (path, data, times) => backend.writeBinary(await onDisk(path), data, times),
    mkdir: async (path) => backend.mkdir(await onDisk(path)),
    remove: async (path) => backend.remove(await onDisk(path)),
    rmdir: async (path, recursive) => backend.rmdir(await onDisk(path), recursive),
    rename: async (from, to) => backend.rename(await onDisk(from), to),
    copy: async (from, to) => backend.copy(await onDisk(from), to),
    list: async (path) => backend.list(await onDisk(path)),
  };
}
