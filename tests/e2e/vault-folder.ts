import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A folder to copy, or notes by path. */
export type VaultSource = string | Readonly<Record<string, string>>;

/** A new folder with the files of a vault. */
export function writeVault(source: VaultSource): string {
  const name = typeof source === 'string' ? path.basename(source) : 'vault';
  const vault = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'design-phases-')), name);
  fs.mkdirSync(vault);
  restoreVault(vault, source);
  return vault;
}

/** Gives a folder the files of a vault again; leaves those alone that are as they were. */
export function restoreVault(vault: string, source: VaultSource): void {
  const files = filesOf(source);
  for (const name of namesIn(vault)) if (!files.has(name)) fs.rmSync(path.join(vault, name));
  for (const [name, content] of files) {
    const file = path.join(vault, name);
    if (fs.existsSync(file) && fs.readFileSync(file).equals(content)) continue;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
}

function filesOf(source: VaultSource): ReadonlyMap<string, Buffer> {
  if (typeof source !== 'string')
    return new Map(Object.entries(source).map(([name, text]) => [path.normalize(name), Buffer.from(text)]));
  return new Map(namesIn(source).map((name) => [name, fs.readFileSync(path.join(source, name))]));
}

const namesIn = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
