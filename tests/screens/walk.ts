import axe from 'axe-core';
import { openStandIn, type StandIn } from '../e2e/open-stand-in';
import { type Look, NOW, type Screen } from './screen';

/** A look without what has to be opened anew for it. */
interface Window {
  readonly phone: boolean;
  readonly looks: readonly Look[];
}

const WINDOWS: readonly Window[] = [
  { phone: false, looks: ['light', 'dark', '250 px', '200 %'] },
  { phone: true, looks: ['phone', 'phone, dark'] },
];

const PANEL = '.design-phases-panel';
const HALF_WINDOW = { width: 640, height: 430 };

/** A screen in one look, for as long as the walk stands before it. */
export interface Seen {
  readonly screen: Screen;
  readonly look: Look;
  readonly app: StandIn;
  /** What axe-core finds wrong with it. */
  readonly violations: readonly string[];
}

/** Opens a screen, twice at most, and shows it in each of the looks that make sense for it. */
export async function walk(
  screen: Screen,
  looks: readonly Look[],
  see: (seen: Seen) => Promise<void> | void,
): Promise<void> {
  for (const window of WINDOWS) {
    const wanted = window.looks.filter((look) => looks.includes(look) && makesSense(screen, look));
    if (wanted.length === 0) continue;
    const app = await openScreen(screen, window.phone);
    await app.page.evaluate(axe.source);
    for (const look of wanted) {
      await dress(app, look);
      await see({ screen, look, app, violations: await violationsIn(app, screen.checked ?? screen.part, look) });
    }
    app.throwProblems();
  }
}

/** Only the panel is in a sidebar that can be so narrow; a menu closes when the window changes its size. */
function makesSense({ part }: Screen, look: Look): boolean {
  return look === '250 px' ? part === PANEL : look !== '200 %' || part !== '.menu';
}

/** The windows that are open, by their vault: a screen that was seen leaves its window to the next one. */
const openWindows = { desktop: new Map<Screen['vault'], StandIn>(), phone: new Map<Screen['vault'], StandIn>() };

/** A window with the screen's vault and note in which nothing was done yet. */
async function freshWindow({ vault, note }: Screen, phone: boolean): Promise<StandIn> {
  const windows = openWindows[phone ? 'phone' : 'desktop'];
  const before = windows.get(vault);
  await before?.startAnew(note);
  const first = { ...(vault ? { vault } : {}), ...(note === undefined ? {} : { note }), phone, now: NOW };
  const window = before ?? (await openStandIn(first));
  windows.set(vault, window);
  return window;
}

async function openScreen(screen: Screen, phone: boolean): Promise<StandIn> {
  const app = await freshWindow(screen, phone);
  try {
    await app.page.evaluate(() => window.standIn.host.app.workspace.leftSplit.collapse());
    await screen.open(app);
    await app.settle();
    return app;
  } catch (error) {
    throw new Error(`The screen “${screen.name}” could not be opened${phone ? ' on a phone' : ''}: ${String(error)}`);
  }
}

/** Each look starts from the one before it in its window. */
async function dress(app: StandIn, look: Look): Promise<void> {
  const isDark = await app.page.evaluate(() => document.body.hasClass('theme-dark'));
  if (isDark !== look.endsWith('dark')) await app.run('theme:toggle-light-dark');
  if (look === '250 px') await app.page.locator('.mod-right-split').evaluate((split) => (split.style.width = '250px'));
  if (look === '200 %') {
    await app.page.locator('.mod-right-split').evaluate((split) => split.style.removeProperty('width'));
    await app.page.setViewportSize(HALF_WINDOW);
  }
  await app.settle();
}

/**
 * A dark look has the elements of the light one: only its colors are checked. The colors that the app's default theme
 * gives links and main buttons are left to it.
 */
function violationsIn({ page }: StandIn, part: string, look: Look): Promise<string[]> {
  return page.evaluate(
    async ([selector, colorsOnly]) => {
      const { axe: checker } = window as unknown as { axe: typeof axe };
      const { violations } = await checker.run(selector, colorsOnly ? { runOnly: ['color-contrast'] } : {});
      const linkColor = getComputedStyle(document.body.createEl('a', { cls: 'internal-link' })).color;
      const isTheApps = (id: string, target: string): boolean => {
        const element = id === 'color-contrast' ? document.querySelector(target) : null;
        if (!element) return false;
        return element.matches('.mod-cta') || (element.matches('a') && getComputedStyle(element).color === linkColor);
      };
      return violations.flatMap(({ id, nodes }) =>
        nodes.filter(({ target }) => !isTheApps(id, String(target[0]))).map(({ html }) => `${id}: ${html}`),
      );
    },
    [part, look.endsWith('dark')] as const,
  );
}
