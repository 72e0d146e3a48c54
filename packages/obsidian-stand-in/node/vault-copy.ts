import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** A copy of the vault in a new temporary folder, so that nothing done in the stand-in reaches the original. */
export async function copyVault(from: string): Promise<string> {
  const parent = await fs.mkdtemp(path.join(os.tmpdir(), 'stand-in-'));
  const copy = path.join(parent, path.basename(from));
  await fs.cp(from, copy, { recursive: true });
  return copy;
}

export async function removeCopy(copy: string): Promise<void> {
  await fs.rm(path.dirname(copy), { recursive: true, force: true });
}
