/**
 * The phase panel in Chromium: from the click on an item's box to the panel that shows it done, in a 700 KB note of
 * 10,000 items, by way of the editor, the outline and the page. Run alone with `node bench/panel.mjs`.
 */
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ensureBuilt, standInModule, root } from '../scripts/prepare.mjs';

const PHASES = 50;
const ITEMS_A_PHASE = 200;
const TICKS = 60;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const ms = (number) => `${number.toFixed(1)} ms`;

function longNote() {
  const item = (number) => `- [ ] Question ${number}: what would **you** do about it, and why not otherwise?\n`;
  const phase = (number) =>
    `## Step ${number}: Phase (5 minutes)\n\n${Array.from({ length: ITEMS_A_PHASE }, (_, index) => item(index)).join('')}\n`;
  return `---\nStatus: Draft\n---\n${Array.from({ length: PHASES }, (_, index) => phase(index + 1)).join('')}`;
}

/** Milliseconds of one tick, from the click until the counts on the page changed. */
async function tick(index) {
  const panel = document.querySelector('.design-phases-panel');
  const box = panel.querySelectorAll('.design-phases-item input')[index];
  const counts = panel.querySelector('.design-phases-progress');
  await new Promise((resolve) => setTimeout(resolve, 50));
  return new Promise((resolve) => {
    let start = 0;
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve(performance.now() - start);
    });
    observer.observe(counts, { characterData: true, childList: true, subtree: true });
    start = performance.now();
    box.click();
  });
}

await ensureBuilt();
const { copyVault, launchChromium, openPage, readPluginBuild, removeCopy, serveStandIn } = await standInModule();
const text = longNote();
const folder = await mkdtemp(path.join(os.tmpdir(), 'design-phases-bench-'));
await mkdir(path.join(folder, 'vault'));
await writeFile(path.join(folder, 'vault/Long.md'), text);
const vault = await copyVault(path.join(folder, 'vault'));
const readPlugin = () => readPluginBuild(path.join(root, 'dist'));
const server = await serveStandIn({
  vault,
  vaultName: 'bench',
  page: path.join(root, 'packages/obsidian-stand-in/dist'),
  readPlugin,
  note: null,
});
const browser = await launchChromium();
try {
  const page = await openPage(browser, { url: server.url, note: 'Long.md' }, []);
  await page.evaluate(() => window.standIn.host.run('design-phases:open-phase-panel'));
  await page.locator('.design-phases-item').first().waitFor();
  const times = [];
  for (let index = 0; index < TICKS; index += 1) times.push(await page.evaluate(tick, index));
  const warm = times.slice(10);
  console.log(
    `tick to panel updated, ${(text.length / 1000).toFixed(0)} KB: median ${ms(median(warm))}, best ${ms(Math.min(...warm))}`,
  );
} finally {
  await browser.close();
  await server.close();
  await removeCopy(vault);
  await rm(folder, { recursive: true });
}
