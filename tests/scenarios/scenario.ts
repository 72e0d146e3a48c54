import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { AppPage, type Driver } from './app-page';
import { connectedStandIn } from './drivers/connected-stand-in';
import { obsidian } from './drivers/obsidian';
import { standIn } from './drivers/stand-in';

export interface VaultOptions {
  /** The notes of the vault, by path. */
  readonly notes: Record<string, string>;
  /** As on a phone. */
  readonly phone?: boolean;
  /** Uses the app's command line, by which nobody reaches the real app from here yet. */
  readonly commandLine?: boolean;
}

const DRIVERS: Record<string, Driver> = {
  /** The stand-in's page in Chromium. */
  'stand-in': standIn,
  /** The same page, but reached as the real app is: by its debugging port. Tests the code of the driver below. */
  'connected-stand-in': connectedStandIn,
  /** The real app. */
  obsidian,
};

const driverName = process.env['SCENARIO_DRIVER'] ?? 'stand-in';
const driver = driverNamed(driverName);

function driverNamed(name: string): Driver {
  const found = DRIVERS[name];
  if (!found) throw new Error(`There is no driver ${name}. There are: ${Object.keys(DRIVERS).join(', ')}.`);
  return found;
}

/** One thing a person does, in whichever world the run is for; its name is in the log with the world's. */
export function scenario(name: string, options: VaultOptions, run: (app: AppPage) => Promise<void>): void {
  const runs = !(options.commandLine && driverName === 'obsidian');
  (runs ? test : test.skip)(`${name} [${driverName}]`, async () => {
    const vault = writeVault(options.notes);
    const world = await driver(vault, { phone: options.phone ?? false });
    try {
      await run(new AppPage(world));
    } finally {
      await world.close();
      fs.rmSync(path.dirname(vault), { recursive: true, force: true });
    }
  });
}

function writeVault(notes: Record<string, string>): string {
  const vault = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'design-phases-scenario-')), 'vault');
  fs.mkdirSync(vault);
  for (const [name, text] of Object.entries(notes)) {
    fs.mkdirSync(path.dirname(path.join(vault, name)), { recursive: true });
    fs.writeFileSync(path.join(vault, name), text);
  }
  return vault;
}
