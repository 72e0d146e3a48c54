import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Host } from '../../packages/obsidian-stand-in/host/host';
import type { VaultBackend } from '../../packages/obsidian-stand-in/host/vault/backend';
import { nodeBackend } from '../../packages/obsidian-stand-in/host/vault/node-backend';

interface HostOptions {
  readonly cold?: boolean;
  /** What stands between the vault and its folder. */
  readonly disk?: (folder: string) => VaultBackend;
}

const folders: string[] = [];

/** The stand-in over these notes, without a plugin, before layout-ready. */
export async function hostOn(notes: Record<string, string>, { cold, disk = nodeBackend }: HostOptions = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stand-in-vault-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(notes)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  const host = new Host({ backend: disk(folder), name: 'test vault' });
  await host.loadVault({ cold });
  return { host, onDisk: (note: string) => fs.readFileSync(path.join(folder, note), 'utf8') };
}

afterAll(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
});
