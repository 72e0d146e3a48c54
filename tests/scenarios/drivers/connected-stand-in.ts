import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CHROMIUM, CHROMIUM_FLAGS } from '../../../packages/obsidian-stand-in/node/browser';
import { servePlugin } from '../../setup/serve-plugin';
import type { Driver } from '../app-page';
import type { DebuggedApp } from './connect';
import { debuggingEndpoint, openWorld } from './obsidian';
import { outsideWays, untilStarted } from './stand-in';

/** The real app's driver, pointed at the stand-in in a Chromium that was started as a program of its own. */
export const connectedStandIn: Driver = async (vault, options) => {
  const server = await servePlugin(vault);
  const url = options.phone ? `${server.url}?phone` : server.url;
  const world = await openWorld(() => launchChromiumProgram(url), vault, options);
  await untilStarted(world.page);
  return {
    ...world,
    name: 'connected-stand-in',
    ...outsideWays(world.page),
    async close() {
      await world.close();
      await server.close();
    },
  };
};

async function launchChromiumProgram(url: string): Promise<DebuggedApp> {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'design-phases-profile-'));
  const flags = [
    ...CHROMIUM_FLAGS,
    '--window-size=1280,860',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
  ];
  const program = spawn(CHROMIUM, [...flags, url], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(program, 'exit');
  const stop = async (): Promise<void> => {
    program.kill();
    await ended;
    // The program's own children may write a moment longer.
    await fs.promises.rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  return { endpoint: await debuggingEndpoint(program), stop };
}
