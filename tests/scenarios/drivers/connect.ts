import { type Browser, chromium, type Page } from 'playwright-core';

/** A program that shows the app and listens on a debugging port of this machine. */
export interface DebuggedApp {
  /** `http://127.0.0.1:<port>` */
  readonly endpoint: string;
  stop(): Promise<void>;
}

export interface ConnectedApp {
  readonly page: Page;
  /** What the page's console and its exceptions said. */
  readonly problems: readonly string[];
  /** Waits until the app's layout is ready and the plugin is on; after a reload too. */
  whenReady(): Promise<void>;
  disconnect(): Promise<void>;
}

/** Connects to the app's main window by the debugging port and waits until the plugin is on. */
export async function connect({ endpoint }: DebuggedApp, pluginId: string): Promise<ConnectedApp> {
  const browser = await chromium.connectOverCDP(endpoint);
  const page = await appWindow(browser);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
  const whenReady = async (): Promise<void> => {
    await page.waitForFunction((id) => {
      const { app } = window as unknown as {
        app?: { workspace?: { layoutReady: boolean }; plugins?: { plugins: Record<string, unknown> } };
      };
      return app?.workspace?.layoutReady === true && app.plugins?.plugins[id] !== undefined;
    }, pluginId);
  };
  await whenReady();
  return { page, problems, whenReady, disconnect: () => browser.close() };
}

/** The window that has the app in it: a starting program may show others first. */
async function appWindow(browser: Browser): Promise<Page> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    for (const page of browser.contexts().flatMap((context) => context.pages())) {
      if (await page.evaluate(() => 'app' in window).catch(() => false)) return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('No window of the app appeared.');
}
