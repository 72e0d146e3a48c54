import { chromium, type Browser, type Page } from 'playwright-core';

/** Debian's Chromium; `CHROMIUM` names another executable. */
export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Without a window, sandbox or network of its own. */
export const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-popup-blocking',
];

/** A page whose clock was stopped has a script for it in each frame; one that must run no scripts says so. */
const BLOCKED_CLOCK = "Blocked script execution in 'about:srcdoc'";

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
}

export interface PageOptions {
  readonly url: string;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  readonly phone?: boolean;
  readonly note?: string;
  /** Stops the page's clock at this moment; timers run on. */
  readonly now?: Date;
}

/** Opens the stand-in's page and waits until it is ready; problems of the page are collected in `problems`. */
export async function openPage(browser: Browser, options: PageOptions, problems: string[]): Promise<Page> {
  const { url, phone = false } = options;
  const page = await browser.newPage({
    viewport: viewportOf(options),
    hasTouch: phone,
    reducedMotion: 'reduce',
  });
  if (options.now) await page.clock.setFixedTime(options.now);
  page.on('pageerror', (error) => problems.push(`exception: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    const isTheClocks = options.now !== undefined && message.text().startsWith(BLOCKED_CLOCK);
    if (message.type() === 'error' && !isTheClocks) problems.push(`console: ${message.text()}`);
  });
  await page.route('**/*', (route) => {
    const target = route.request().url();
    return /^(blob|data):/.test(target) || target.startsWith(url) ? route.continue() : route.abort();
  });
  await load(page, options);
  return page;
}

const viewportOf = ({ phone = false, width, height }: PageOptions) => ({
  width: width ?? (phone ? 390 : 1280),
  height: height ?? (phone ? 844 : 860),
});

async function load(page: Page, { url, theme = 'light', phone = false, note }: PageOptions): Promise<void> {
  const query = new URLSearchParams({ theme, ...(phone ? { phone: '' } : {}), ...(note ? { note } : {}) });
  await page.goto(`${url}?${query.toString()}`);
  await page.evaluate(() => window.standIn.ready);
}

/**
 * Loads the page once more, as on another device that has the same vault: without what it kept in the browser.
 * @param prepare is called while the page is closed
 */
export async function loadAnew(page: Page, options: PageOptions, prepare: () => void): Promise<void> {
  await page.goto('about:blank');
  prepare();
  const devTools = await page.context().newCDPSession(page);
  const origin = new URL(options.url).origin;
  await devTools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await devTools.detach();
  if (options.now) await page.clock.setFixedTime(options.now);
  await page.setViewportSize(viewportOf(options));
  await load(page, options);
}
