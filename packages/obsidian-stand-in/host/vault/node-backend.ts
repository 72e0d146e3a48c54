import fs from 'node:fs/promises';
import path from 'node:path';
import type { FileStat, VaultBackend, WalkedFile, WriteTimes } from './backend';
import { extensionOf } from './paths';

interface NodeBackendOptions {
  /** Whether reading leaves a byte order mark in the text. Nobody has established what the app does. */
  readonly keepsByteOrderMark?: boolean;
}

/** A vault in a folder of this computer. Paths that lead out of the folder are refused. */
export function nodeBackend(folder: string, { keepsByteOrderMark = false }: NodeBackendOptions = {}): VaultBackend {
  const root = path.resolve(folder);
  const absolute = (relative: string): string => {
    const target = path.resolve(root, relative);
    if (target !== root && !target.startsWith(root + path.sep)) throw new Error(`Outside the vault: ${relative}`);
    return target;
  };
  const stat = async (relative: string): Promise<FileStat | null> => {
    try {
      return statOf(await fs.stat(absolute(relative)));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  };
  const readText = async (relative: string): Promise<string> => {
    const text = await fs.readFile(absolute(relative), 'utf8');
    return keepsByteOrderMark ? text : text.replace(/^\uFEFF/, '');
  };

  return {
    stat,
    readText,
    async readBinary(relative) {
      return new Uint8Array(await fs.readFile(absolute(relative))).buffer;
    },
    async writeText(relative, data, times) {
      if (typeof data !== 'string') throw new TypeError('The text of a file must be a string.');
      await fs.writeFile(absolute(relative), data);
      await setTimes(absolute(relative), times);
      return statOf(await fs.stat(absolute(relative)));
    },
    async writeBinary(relative, data, times) {
      await fs.writeFile(absolute(relative), new Uint8Array(data));
      await setTimes(absolute(relative), times);
      return statOf(await fs.stat(absolute(relative)));
    },
    async mkdir(relative) {
      await fs.mkdir(absolute(relative), { recursive: true });
    },
    remove: (relative) => fs.unlink(absolute(relative)),
    rmdir: (relative, recursive) =>
      recursive ? fs.rm(absolute(relative), { recursive: true }) : fs.rmdir(absolute(relative)),
    rename: (from, to) => fs.rename(absolute(from), absolute(to)),
    copy: (from, to) => fs.cp(absolute(from), absolute(to), { recursive: true }),
    async list(relative) {
      const entries = await fs.readdir(absolute(relative), { withFileTypes: true });
      const named = (folders: boolean): string[] =>
        entries.filter((entry) => entry.isDirectory() === folders).map((entry) => joined(relative, entry.name));
      return { files: named(false), folders: named(true) };
    },
    async walk({ texts }) {
      const found: WalkedFile[] = [];
      const visit = async (relative: string): Promise<void> => {
        for (const name of (await fs.readdir(absolute(relative))).sort()) {
          if (name.startsWith('.')) continue;
          const child = joined(relative, name);
          const childStat = await stat(child);
          if (childStat === null) continue;
          const withText = texts && childStat.type === 'file' && extensionOf(name) === 'md';
          found.push({ path: child, ...childStat, ...(withText ? { text: await readText(child) } : {}) });
          if (childStat.type === 'folder') await visit(child);
        }
      };
      await visit('');
      return found;
    },
  };
}

function joined(folder: string, name: string): string {
  return folder === '' || folder === '/' ? name : `${folder}/${name}`;
}

function statOf(stats: Awaited<ReturnType<typeof fs.stat>>): FileStat {
  const folder = stats.isDirectory();
  return {
    type: folder ? 'folder' : 'file',
    ctime: Math.round(Number(stats.birthtimeMs)),
    mtime: Math.round(Number(stats.mtimeMs)),
    size: folder ? 0 : Number(stats.size),
  };
}

function isMissing(error: unknown): boolean {
  const code = (error as { code?: string }).code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

async function setTimes(target: string, times: WriteTimes | undefined): Promise<void> {
  if (times?.mtime !== undefined) await fs.utimes(target, new Date(), new Date(times.mtime));
}
