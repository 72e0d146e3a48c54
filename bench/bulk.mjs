/**
 * A status set on 5,000 untidy notes in Chromium by way of the board, down to the files: time, memory, the page's frames,
 * cancelling, and whether the undo leaves every byte as it was. Run alone with `node bench/bulk.mjs [notes]`.
 */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ensureBuilt, standInModule, root } from '../scripts/prepare.mjs';
import { untidyNotes } from './untidy-notes.mjs';

const NOTES = Number(process.argv[2] ?? 5000);
const CANCELS = 3;
/** Notes changed before it is cancelled. */
const UNTIL_CANCEL = Math.min(200, NOTES / 4);
const STATUS = 'In review';

const ms = (number) => `${number.toFixed(1)} ms`;
const seconds = (number) => `${(number / 1000).toFixed(1)} s`;
const mb = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MB`;
const many = (count) => count.toLocaleString('en');

async function writeVault(folder, notes) {
  for (const [name, text] of Object.entries(notes)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
}

/** What every file of the vault holds, as it lies on the disk; plugin settings are no notes. */
async function hashes(folder) {
  const found = new Map();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || file.includes('.obsidian')) continue;
    found.set(
      path.relative(folder, file),
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    );
  }
  return found;
}

const different = (before, after) =>
  [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name));

async function demandUntouched(vault, before, step) {
  const changed = different(before, await hashes(vault));
  if (changed.length > 0) throw new Error(`${step}: ${changed.length} files are not as before, such as ${changed[0]}.`);
}

/**
 * Runs in the page: notes when a file was last written, how long the page went without a frame, which on a busy machine
 * need not be its own fault, and its longest task of those that Chromium calls long (50 ms).
 */
function observe() {
  const observed = { written: 0, writtenAt: 0, longestGap: 0, longestTask: 0, cancelledAt: 0 };
  window.observed = observed;
  window.standIn.host.app.vault.on('modify', () => {
    observed.written += 1;
    observed.writtenAt = performance.now();
  });
  let last = performance.now();
  const frame = (now) => {
    observed.longestGap = Math.max(observed.longestGap, now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  new PerformanceObserver((list) => {
    observed.longestTask = Math.max(observed.longestTask, ...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });
}

async function openBoard(page) {
  await page.evaluate(async () => {
    const { app } = window.standIn.host;
    app.workspace.leftSplit.collapse();
    app.workspace.rightSplit.collapse();
    await window.standIn.host.run('design-phases:open-review-board');
  });
  await page.locator('.design-phases-row').first().waitFor();
  await page.evaluate(observe);
}

/** Selects every note, chooses the status, and leaves the list of changes open. */
async function openDialog(page) {
  await page.locator('.design-phases-grid').focus();
  await page.keyboard.press('Control+a');
  await page.locator('.design-phases-board').getByRole('button', { name: 'Set status', exact: true }).click();
  await page.locator('.menu').getByText(STATUS, { exact: true }).click();
  const confirm = page.locator('.design-phases-bulk-dialog .mod-cta');
  await confirm.getByText(`Change ${many(NOTES)} notes`).waitFor();
  return confirm;
}

/** Waits for a notice that begins so. */
const noticed = (page, beginning) =>
  page.waitForFunction((text) => window.standIn.host.notices.some((notice) => notice.startsWith(text)), beginning, {
    timeout: 300_000,
    polling: 50,
  });

/** Clicks, and answers with the milliseconds until the notice that says it is done. */
async function timed(page, button, notice) {
  await page.evaluate(() => {
    window.standIn.host.notices.length = 0;
    Object.assign(window.observed, { longestGap: 0, longestTask: 0 });
  });
  const start = performance.now();
  await button.click();
  await noticed(page, notice);
  const time = performance.now() - start;
  const { longestGap, longestTask } = await page.evaluate(() => window.observed);
  await page.evaluate(() => window.standIn.host.settle());
  return { time, longestGap, longestTask };
}

const undo = (page) =>
  timed(page, page.locator('.notice').getByRole('button', { name: 'Undo' }), 'Took back the change');

/** Runs in the page: clicks on Cancel, in a task of its own as a user does, when so many notes are written. */
function cancelAfter(count) {
  const { vault } = window.standIn.host.app;
  const { observed } = window;
  observed.written = 0;
  const heard = vault.on('modify', () => {
    if (observed.written < count) return;
    vault.offref(heard);
    setTimeout(() => {
      observed.cancelledAt = performance.now();
      document.querySelector('.design-phases-bulk-dialog .modal-button-container button').click();
    });
  });
}

/** Milliseconds from the click on Cancel to the last file written; what was written is taken back again. */
async function cancelled(page) {
  const confirm = await openDialog(page);
  await page.evaluate(cancelAfter, UNTIL_CANCEL);
  await timed(page, confirm, 'Cancelled after changing');
  const stopped = await page.evaluate(() => Math.max(0, window.observed.writtenAt - window.observed.cancelledAt));
  await undo(page);
  return stopped;
}

/** Samples the heap while something runs; the highest value holds garbage too. */
async function withPeak(heap, run) {
  let peak = 0;
  const timer = setInterval(() => void heap.used().then((used) => (peak = Math.max(peak, used))), 250);
  const result = await run();
  clearInterval(timer);
  return { ...result, peak };
}

async function heapOf(page) {
  const session = await page.context().newCDPSession(page);
  const used = async () => (await session.send('Runtime.getHeapUsage')).usedSize;
  return {
    used,
    async collected() {
      await session.send('HeapProfiler.collectGarbage');
      return used();
    },
  };
}

async function measureCancelling(page) {
  const stops = [];
  for (let run = 0; run < CANCELS; run += 1) stops.push(await cancelled(page));
  console.log(`cancelled after ${UNTIL_CANCEL} notes: last write ${stops.map(ms).join(', ')} after the click`);
}

async function measureChange(page, vault, before) {
  const heap = await heapOf(page);
  const atFirst = await heap.collected();
  const confirm = await openDialog(page);
  const change = await withPeak(heap, () => timed(page, confirm, `Changed ${many(NOTES)} notes`));
  const changed = different(before, await hashes(vault)).length;
  if (changed !== NOTES) throw new Error(`${changed} of ${NOTES} files were changed.`);
  const between = await heap.collected();
  const back = await withPeak(heap, () => undo(page));
  await demandUntouched(vault, before, 'Undo');
  const figures = ({ time, longestGap, longestTask }) =>
    `${seconds(time)}, ${ms(longestGap)} without a frame at most, longest task ${longestTask ? ms(longestTask) : 'under 50 ms'}`;
  console.log(`status set on ${many(NOTES)} notes: ${figures(change)}`);
  console.log(`undo: ${figures(back)}; all ${many(before.size)} files byte for byte as before`);
  console.log(
    `heap: ${mb(atFirst)} before, at most ${mb(Math.max(change.peak, back.peak))} with garbage, ` +
      `${mb(between)} with the undo in hand, ${mb(await heap.collected())} after it`,
  );
}

await ensureBuilt();
const { launchChromium, openPage, readPluginBuild, serveStandIn } = await standInModule();
const folder = await mkdtemp(path.join(os.tmpdir(), 'design-phases-bulk-'));
const vault = path.join(folder, 'vault');
await writeVault(vault, untidyNotes(NOTES));
const server = await serveStandIn({
  vault,
  vaultName: 'bench',
  page: path.join(root, 'packages/obsidian-stand-in/dist'),
  readPlugin: () => readPluginBuild(path.join(root, 'dist')),
  note: null,
});
const browser = await launchChromium();
try {
  const page = await openPage(browser, { url: server.url }, []);
  const before = await hashes(vault);
  await openBoard(page);
  await measureCancelling(page);
  await demandUntouched(vault, before, 'Undo of what was changed until the cancel');
  await measureChange(page, vault, before);
} finally {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
}
