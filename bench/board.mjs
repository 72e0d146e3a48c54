/**
 * The review board in Chromium over a real index of 1,000 to 100,000 notes: opening it, one changed note from the event
 * to the page, and scrolling (main thread a frame). Run alone with `node bench/board.mjs`.
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

/** The board beside a table of as many empty rows, in turns; milliseconds to the second frame. */
async function measureOpening(page) {
  const pairs = [];
  for (let run = 0; run < 9; run += 1) {
    const floor = await page.evaluate(() => window.bench.openEmpty());
    pairs.push({ floor, own: await page.evaluate(() => window.bench.open()) });
  }
  const rows = await page.locator('.design-phases-row').count();
  const ratio = median(pairs.map(({ own, floor }) => own / floor));
  return { own: median(pairs.map(({ own }) => own)), floor: median(pairs.map(({ floor }) => floor)), ratio, rows };
}

/** The practice review beside the board, in turns: with no log read yet, and again with all read. */
async function measureReview(page) {
  const runs = [];
  for (let run = 0; run < 9; run += 1) {
    const board = await page.evaluate(() => window.bench.open());
    const cold = await page.evaluate(() => window.bench.openReview());
    const read = await page.evaluate(() => window.bench.readLogs());
    runs.push({ board, cold, read, warm: await page.evaluate(() => window.bench.openReviewAgain()) });
  }
  const of = (name) => median(runs.map((run) => run[name]));
  const ratio = (name) => median(runs.map((run) => run[name] / run.board));
  const drawn = await page.locator('.design-phases-results .design-phases-entry').count();
  return { board: of('board'), cold: of('cold'), read: of('read'), warm: of('warm'), ratio, drawn };
}

function reviewRows(size, { board, cold, warm, ratio }) {
  const row = (what, own, name) => ({ what, size, own: ms(own), floor: ms(board), ratio: ratio(name) });
  return [
    row('practice review open, no log read / board open', cold, 'cold'),
    row('practice review open, logs read / board open', warm, 'warm'),
  ];
}

/** Milliseconds that the page's main thread has worked so far. */
async function clockOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
}

/** Main-thread milliseconds from the event of a changed note to the frame that shows it, less those of doing nothing. */
async function measureChange(page) {
  const busy = await clockOf(page);
  const during = async (action) => {
    const before = await busy();
    await action();
    return (await busy()) - before;
  };
  const times = [];
  for (let run = 0; run < 40; run += 1) {
    const idle = await during(() => page.evaluate(() => window.bench.rest()));
    times.push((await during(() => page.evaluate((row) => window.bench.change(row), run % 10))) - idle);
  }
  return median(times.slice(10));
}

/** Pixels a frame: a fast turn of the wheel (2,400 pixels a second at 60 frames) and a fling (7,200). */
const STEPS = [40, 120];

/** Main-thread milliseconds of each step of a scroll, less what a step costs that does not scroll. */
async function measureScrolling(page, selector, pixels) {
  const busy = await clockOf(page);
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

const SIZES = [1000, 10_000, 100_000];

/** @returns rows of the report, and lines on scrolling */
export async function benchBoard() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const rows = [];
  const lines = [];
  try {
    const page = await openPage(browser);
    let smallest;
    for (const size of SIZES) {
      await page.evaluate((count) => window.bench.fill(count), size);
      const { own, floor, ratio } = await measureOpening(page);
      rows.push({ what: 'board open / empty virtual table', size, own: ms(own), floor: ms(floor), ratio });
      if (size === 10_000) {
        const review = await measureReview(page);
        rows.push(...reviewRows(size, review));
        lines.push(
          `practice review, 500 logs among 10,000 notes: all read in ${ms(review.read)}, ${review.drawn} rows drawn`,
        );
        await page.evaluate(() => window.bench.open());
      }
      const change = await measureChange(page);
      smallest ??= change;
      const what = 'one changed note to the page, main thread / the same at 1,000';
      rows.push({ what, size, own: ms(change), floor: ms(smallest), ratio: change / smallest });
    }
    lines.push(...(await scrollLines(page, 'the table', '.design-phases-grid')));
    await page.evaluate(() => window.bench.layout('columns'));
    lines.push(...(await scrollLines(page, 'a column', '.design-phases-cards')));
  } finally {
    await browser.close();
  }
  return { rows, lines };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { rows, lines } = await benchBoard();
  console.table(rows);
  for (const line of lines) console.log(line);
}
