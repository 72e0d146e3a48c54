import { copyFile, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { pluginFolder } from './prepare.mjs';

const FILES = ['main.js', 'manifest.json', 'styles.css'];

/** Something about the given folder that the user can put right. */
export class VaultProblem extends Error {}

/** Copies the build into the vault's folder for it, and touches nothing else there; answers with that folder. */
export async function installIntoVault(vault) {
  if (!(await isFolder(vault))) throw new VaultProblem(`There is no folder ${vault}.`);
  if (!(await isFolder(path.join(vault, '.obsidian')))) {
    throw new VaultProblem(
      `${vault} is not an Obsidian vault: it has no .obsidian folder. Open it in Obsidian once, then try again.`,
    );
  }
  const target = path.join(vault, '.obsidian/plugins/design-phases');
  await mkdir(target, { recursive: true });
  for (const name of FILES) await copyFile(path.join(pluginFolder, name), path.join(target, name));
  return target;
}

async function isFolder(target) {
  try {
    return (await stat(target)).isDirectory();
  } catch {
    return false;
  }
}
