import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { launchChromium } from '../../packages/obsidian-stand-in/node/browser';
import { closeBrowser } from '../e2e/open-stand-in';
import { SCREENS } from './all';
import { type Shot, writeSheet } from './contact-sheet';
import { writeDocsPictures } from './docs';
import { type Look, LOOKS, type Screen } from './screen';
import { type Seen, walk } from './walk';

const { values: options } = parseArgs({
  options: {
    out: { type: 'string', default: 'screens' },
    only: { type: 'string', default: '' },
    look: { type: 'string', multiple: true, default: [] },
    docs: { type: 'boolean', default: false },
  },
});

const folder = path.resolve(options.out);
const looks = options.look.length > 0 ? LOOKS.filter((look) => options.look.includes(look)) : LOOKS;

const featureOf = (name: string): string => name.split(':')[0] ?? name;
const fileOf = (name: string, look: Look): string => `${name} (${look})`.replace(/[^\w()-]+/g, '-') + '.png';

/** A wide window is pictured without the app around the screen; the others are about what is in view. */
async function picture({ screen, look, app }: Seen, file: string): Promise<void> {
  const isWide = ['light', 'dark', '250 px'].includes(look) && !screen.whole;
  const part = app.page.locator(screen.part).first();
  await (isWide ? part : app.page).screenshot({ path: path.join(folder, file) });
}

async function main(): Promise<void> {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const screens = SCREENS.filter(({ name }) => name.includes(options.only));
  const shots: Shot[] = [];
  let wrong = 0;
  const fail = (message: string) => {
    wrong += 1;
    console.error(message);
  };
  for (const screen of screens) {
    await walk(screen, looks, async (seen) => {
      const shot = { name: screen.name, look: seen.look, file: fileOf(screen.name, seen.look) };
      await picture(seen, shot.file);
      shots.push(shot);
      for (const violation of seen.violations) fail(`${screen.name} (${seen.look}): ${violation}`);
    }).catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
    console.log(screen.name);
  }
  const sheet = writeSheet(folder, 'index.html', shots);
  await writeSheetPictures(screens, shots);
  console.log(`${shots.length} pictures of ${screens.length} screens: ${sheet}`);
  if (wrong > 0) throw new Error(`${wrong} ${wrong === 1 ? 'problem' : 'problems'}, see above.`);
}

/** One picture for each feature, for looking at without a browser. */
async function writeSheetPictures(screens: readonly Screen[], shots: readonly Shot[]): Promise<void> {
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 2600, height: 1000 } });
  for (const feature of new Set(screens.map(({ name }) => featureOf(name)))) {
    const sheet = writeSheet(
      folder,
      `${feature}.html`,
      shots.filter(({ name }) => featureOf(name) === feature),
    );
    await page.goto(pathToFileURL(sheet).href);
    await page.screenshot({ path: path.join(folder, `${feature}.png`), fullPage: true });
  }
  await browser.close();
}

(options.docs ? writeDocsPictures(path.resolve('docs/images'), options.only) : main())
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  })
  .finally(closeBrowser);
