import type { Browser, Page } from 'playwright-core';
import type { Host } from '../../../packages/obsidian-stand-in/host/host';
import { launchChromium, openPage } from '../../../packages/obsidian-stand-in/node/browser';
import { servePlugin } from '../../setup/serve-plugin';
import type { Driver, World } from '../app-page';

interface StandInWindow {
  standIn: { host: Host; ready: Promise<void> };
}

let browser: Promise<Browser> | null = null;
afterAll(async () => (await browser)?.close());

/** The stand-in in Chromium. */
export const standIn: Driver = async (vault, { phone }) => {
  const server = await servePlugin(vault);
  browser ??= launchChromium();
  const problems: string[] = [];
  const page = await openPage(await browser, { url: server.url, phone }, problems);
  return {
    name: 'stand-in',
    page,
    vault,
    ...outsideWays(page),
    async close() {
      await page.context().close();
      await server.close();
      if (problems.length > 0) throw new Error(`The page reported problems:\n${problems.join('\n')}`);
    },
  };
};

/** The stand-in plays a user who has just turned the plugin on: once the layout is ready, its panel opens and takes the focus. */
export function untilStarted(page: Page): Promise<void> {
  return page.evaluate(() => (window as unknown as StandInWindow).standIn.ready);
}

/** What reaches the stand-in from outside its window. */
export function outsideWays(page: Page): Pick<World, 'openUri' | 'runCli' | 'restart'> {
  return {
    async openUri(uri) {
      await page.evaluate((link) => (window as unknown as StandInWindow).standIn.host.openUri(link), uri);
    },
    runCli: (command, flags) =>
      page.evaluate(([name, given]) => (window as unknown as StandInWindow).standIn.host.runCli(name, given), [
        command,
        flags,
      ] as const),
    async restart() {
      await page.reload();
      await untilStarted(page);
    },
  };
}
