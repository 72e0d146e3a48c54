/**
 * A picture of the plugin in the stand-in, for looking at its views:
 *
 *   node scripts/screenshot.mjs --shot out.png [--note "URL shortener.md"] [--mode source|preview]
 *     [--run open-review-board]… [--click "css selector"]… [--key Enter]… [--theme dark] [--phone]
 *     [--width 1280] [--height 860] [--vault folder] [--settings] [--wait 300]
 *
 * Steps run in the order: note, commands, clicks, keys. Problems in the page's console are printed.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt, ensureInstalled, pluginFolder, root, standInModule, standInPage } from './prepare.mjs';

/** @type {string[]} */
const none = [];
const many = /** @type {const} */ ({ type: 'string', multiple: true, default: none });
const { values: options } = parseArgs({
  options: {
    shot: { type: 'string', default: 'stand-in.png' },
    note: { type: 'string' },
    mode: { type: 'string' },
    run: many,
    click: many,
    key: many,
    theme: { type: 'string', default: 'light' },
    phone: { type: 'boolean', default: false },
    width: { type: 'string' },
    height: { type: 'string' },
    vault: { type: 'string', default: path.join(root, 'sample-vault') },
    settings: { type: 'boolean', default: false },
    wait: { type: 'string', default: '300' },
  },
});

ensureInstalled();
ensureBuilt();
const { copyVault, launchChromium, openPage, removeCopy, serveVault } = await standInModule();

const vault = await copyVault(path.resolve(options.vault));
const server = await serveVault(vault, { plugin: pluginFolder, page: standInPage });
const browser = await launchChromium();
/** @type {string[]} */
const problems = [];
try {
  const page = await openPage(
    browser,
    {
      url: server.url,
      theme: /** @type {'light' | 'dark'} */ (options.theme),
      phone: options.phone,
      ...(options.width ? { width: Number(options.width) } : {}),
      ...(options.height ? { height: Number(options.height) } : {}),
    },
    problems,
  );
  if (options.note)
    await page.evaluate(
      ([note, mode]) => window.standIn.host.openNote(note, mode).then(() => undefined),
      /** @type {[string, 'source' | 'preview' | undefined]} */ ([options.note, options.mode]),
    );
  for (const command of options.run) {
    const id = command.includes(':') ? command : `design-phases:${command}`;
    await page.evaluate((full) => window.standIn.host.run(full), id);
  }
  if (options.settings) {
    await page.evaluate(() => {
      const { setting } = window.standIn.host.app;
      setting.open();
      setting.openTabById('design-phases');
    });
  }
  for (const selector of options.click) await page.click(selector);
  for (const key of options.key) await page.keyboard.press(key);
  await page.waitForTimeout(Number(options.wait));
  await page.screenshot({ path: options.shot });
  console.log(`Wrote ${options.shot}`);
} finally {
  for (const problem of problems) console.error(problem);
  await browser.close();
  await server.close();
  await removeCopy(vault);
}
