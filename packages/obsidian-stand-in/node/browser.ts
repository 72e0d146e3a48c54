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
}

/** Opens the stand-in's page and waits until it is ready; problems of the page are collected in `problems`. */
export async function openPage(browser: Browser, options: PageOptions, problems: string[]): Promise<Page> {
  const { url, theme = 'light', phone = false } = options;
  const width = options.width ?? (phone ? 390 : 1280);
  const page = await browser.newPage({
    viewport: { width, height: options.height ?? (phone ? 844 : 860) },
    hasTouch: phone,
    reducedMotion: 'reduce',
  });
  page.on('pageerror', (error) => problems.push(`exception: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  await page.route('**/*', (route) => {
    const target = route.request().url();
    return /^(blob|data):/.test(target) || target.startsWith(url) ? route.continue() : route.abort();
  });
  const query = new URLSearchParams({
    theme,
    ...(phone ? { phone: '' } : {}),
    ...(options.note ? { note: options.note } : {}),
  });
  await page.goto(`${url}?${query.toString()}`);
  await page.evaluate(() => window.standIn.ready);
  return page;
}
