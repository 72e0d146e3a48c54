import { once } from 'node:events';
import path from 'node:path';
import type { Driver, World } from '../app-page';
import { connect, type DebuggedApp } from './connect';

const root = path.join(__dirname, '../../..');
const PLUGIN = 'design-phases';

interface ObsidianWindow {
  /** What the app's main process calls with the parts of an obsidian:// link. */
  OBS_ACT?: (parameters: Record<string, string>) => void;
  app: { emulateMobile(on: boolean): void };
}

/** The real app, downloaded and started in a sandbox by obsidian-launcher. Needs the internet. */
export const obsidian: Driver = (vault, options) => openWorld(() => launchObsidian(vault), vault, options);

/** The world behind a debugging port, whatever program it belongs to. */
export async function openWorld(
  launch: () => Promise<DebuggedApp>,
  vault: string,
  { phone }: { readonly phone: boolean },
): Promise<World> {
  const program = await launch();
  try {
    const app = await connect(program, PLUGIN);
    const { page, problems } = app;
    const restart = async (): Promise<void> => {
      await page.reload();
      await app.whenReady();
    };
    if (phone) {
      // The documented way to look at a plugin as on a phone, which reloads the window.
      await page.evaluate(() => (window as unknown as ObsidianWindow).app.emulateMobile(true)).catch(() => undefined);
      await page.setViewportSize({ width: 390, height: 844 });
      await app.whenReady();
    }
    return {
      name: 'obsidian',
      page,
      vault,
      restart,
      runCli: () => Promise.reject(new Error('The command line cannot be reached from here.')),
      async openUri(uri) {
        const { hostname: action, searchParams } = new URL(uri);
        await page.evaluate((parameters) => (window as unknown as ObsidianWindow).OBS_ACT?.(parameters), {
          action,
          ...Object.fromEntries(searchParams),
        });
      },
      async close() {
        await app.disconnect();
        await program.stop();
        if (problems.length > 0) throw new Error(`The app reported problems:\n${problems.join('\n')}`);
      },
    };
  } catch (error) {
    await program.stop();
    throw error;
  }
}

async function launchObsidian(vault: string): Promise<DebuggedApp> {
  const { default: ObsidianLauncher } = await import('obsidian-launcher');
  const launcher = new ObsidianLauncher();
  const { proc } = await launcher.launch({
    appVersion: process.env['OBSIDIAN_VERSION'] ?? 'latest',
    vault,
    plugins: [path.join(root, 'dist')],
    args: ['--remote-debugging-port=0', '--no-sandbox'],
  });
  const ended = once(proc, 'exit');
  return {
    endpoint: await debuggingEndpoint(proc),
    async stop() {
      proc.kill();
      await ended;
    },
  };
}

/** A Chromium program prints the port that it took as the first thing. */
export function debuggingEndpoint(program: { stderr: NodeJS.ReadableStream | null }): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The program opened no debugging port.')), 30_000);
    program.stderr?.on('data', (data: Buffer) => {
      const port = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(data.toString())?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(`http://127.0.0.1:${port}`);
    });
  });
}
