/**
 * The review board in Chromium: opening it on 10,000 notes (to the second frame, rows in the page), scrolling at
 * 100,000 (main thread a frame), and one changed note. Run alone with `node bench/board.mjs`.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const highest = (numbers) => Math.max(...numbers);
const ms = (number) => `${number.toFixed(2)} ms`;

async function pageScript() {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['bench/board-page.ts'],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'chrome120',
    alias: { obsidian: path.join(root, 'packages/obsidian-stand-in/host/obsidian.ts') },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

async function openPage(browser) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.setContent(
    '<body class="theme-dark"><div class="workspace-leaf-content"><div class="design-phases-board-view"></div></div></body>',
  );
  await page.addStyleTag({ path: path.join(root, 'dist/styles.css') });
  await page.addStyleTag({ content: '.design-phases-board-view { height: 780px } * { box-sizing: border-box }' });
  await page.addScriptTag({ content: await pageScript() });
  return page;
}

async function measureOpening(page) {
  const times = [];
  for (let run = 0; run < 9; run += 1) times.push(await page.evaluate(() => window.bench.open()));
  const rows = await page.locator('.design-phases-row').count();
  return { first: times[0], median: median(times), rows };
}

/** Pixels a frame: a fast turn of the wheel (2,400 pixels a second at 60 frames) and a fling (7,200). */
const STEPS = [40, 120];

/** Main-thread milliseconds of each step of a scroll, less what a step costs that does not scroll. */
async function measureScrolling(page, selector, pixels) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  const stepBy = async (distance) => {
    const before = await busy();
    await page.evaluate(
      ([scrolled, way]) => {
        document.querySelector(scrolled).scrollTop += way;
        return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      },
      [selector, distance],
    );
    return (await busy()) - before;
  };
  const still = [];
  const scrolled = [];
  for (let step = 0; step < 100; step += 1) {
    still.push(await stepBy(0));
    scrolled.push(await stepBy(pixels));
  }
  const idle = median(still);
  return { median: median(scrolled) - idle, worst: highest(scrolled) - idle };
}

async function scrollLines(page, name, selector) {
  const lines = [];
  for (const pixels of STEPS) {
    const { median: usual, worst } = await measureScrolling(page, selector, pixels);
    lines.push(`scroll ${name} at 100,000: median ${ms(usual)}, worst ${ms(worst)} of main thread for ${pixels} px`);
  }
  return lines;
}

export async function benchBoard() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const lines = [];
  try {
    const page = await openPage(browser);
    await page.evaluate(() => window.bench.fill(10_000));
    const opening = await measureOpening(page);
    lines.push(
      `open, 10,000 notes: first ${ms(opening.first)}, median ${ms(opening.median)} to the second frame, ${opening.rows} rows`,
    );
    await page.evaluate(() => window.bench.fill(100_000));
    const large = await page.evaluate(() => window.bench.open());
    lines.push(`open, 100,000 notes: ${ms(large)}`);
    lines.push(...(await scrollLines(page, 'the table', '.design-phases-grid')));
    const changes = [];
    for (let index = 0; index < 20; index += 1)
      changes.push(await page.evaluate((at) => window.bench.change(at), index * 100));
    lines.push(`one changed note of 100,000: median ${ms(median(changes))} to the page`);
    await page.evaluate(() => window.bench.layout('columns'));
    lines.push(...(await scrollLines(page, 'a column', '.design-phases-cards')));
  } finally {
    await browser.close();
  }
  return lines;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const line of await benchBoard()) console.log(line);
}
