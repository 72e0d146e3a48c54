import type { Page } from 'playwright-core';
import type { StandIn } from './open-stand-in';

/** Where the keyboard is. */
export interface Stop {
  /** The role and the name that a screen reader tells. */
  readonly name: string;
  /** Whether it is inside the part of the page that is walked. */
  readonly inside: boolean;
  /** Whether it lies in the window, as the eye needs it. */
  readonly inView: boolean;
}

/** More stops than any view has: a walk that long is a trap or a circle. */
const MOST_STOPS = 120;

/** Runs in the page: the box of what shows the focus, and what is known of it. */
function focusedElement(part: string) {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  const active = document.getElementById(focused.getAttribute('aria-activedescendant') ?? '') ?? focused;
  const { x, y, width, height, top, bottom, left, right } = active.getBoundingClientRect();
  const named = (focused.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')
    .trim();
  const labels = focused instanceof HTMLInputElement || focused instanceof HTMLSelectElement ? focused.labels : null;
  const label = [...(labels ?? [])].map(({ textContent }) => textContent).join(' ');
  const words = named || focused.getAttribute('aria-label') || label || focused.textContent || '';
  const role = focused.getAttribute('role') ?? focused.localName;
  return {
    name: `${role} ${words.replace(/\s+/g, ' ').trim()}`.slice(0, 80),
    inside: focused.closest(part) !== null,
    inView: width > 0 && bottom > 0 && right > 0 && top < window.innerHeight && left < window.innerWidth,
    box: { x, y, width, height },
  };
}

/** What has the focus; null for nothing. */
export async function stopOf(app: StandIn, part: string): Promise<Stop | null> {
  const found = await app.page.evaluate(focusedElement, part);
  return found && { name: found.name, inside: found.inside, inView: found.inView };
}

/** Whether what has the focus looks different for having it: takes it away for a moment. */
async function showsFocus({ page }: StandIn, part: string): Promise<boolean> {
  const found = await page.evaluate(focusedElement, part);
  if (!found) return false;
  const clip = clipAround(found.box, page);
  const focused = await page.screenshot({ clip });
  const element = await page.evaluateHandle(() => document.activeElement as HTMLElement);
  await element.evaluate((one) => one.blur());
  const blurred = await page.screenshot({ clip });
  await element.evaluate((one) => one.focus({ preventScroll: true }));
  return !focused.equals(blurred);
}

function clipAround(box: { x: number; y: number; width: number; height: number }, page: Page) {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const [x, y] = [Math.max(box.x - 4, 0), Math.max(box.y - 4, 0)];
  return {
    x,
    y,
    width: Math.max(Math.min(box.width + 8, width - x), 1),
    height: Math.max(Math.min(box.height + 8, height - y), 1),
  };
}

/** Runs in the page: tells elements apart. */
function focusedId(): string {
  const focused = document.activeElement as HTMLElement;
  return (focused.dataset['walked'] ??= crypto.randomUUID());
}

/** Presses a key until the focus leaves the part, or is back at a stop as in a dialog; calls `at` at each stop. */
async function walk(app: StandIn, part: string, key: string, at: (stop: Stop) => Promise<void> | void): Promise<void> {
  const walked = new Set<string>();
  for (let count = 0; count < MOST_STOPS; count += 1) {
    const stop = await stopOf(app, part);
    if (!stop?.inside) return;
    const id = await app.page.evaluate(focusedId);
    if (walked.has(id)) return;
    walked.add(id);
    await at(stop);
    await app.page.keyboard.press(key);
    await app.settle();
  }
  throw new Error(`The walk by ${key} has no end.`);
}

/** The names of the stops from the one that has the focus on. */
export async function stopsBy(app: StandIn, part: string, key: 'Tab' | 'Shift+Tab'): Promise<string[]> {
  const names: string[] = [];
  await walk(app, part, key, ({ name }) => void names.push(name));
  return names;
}

/** What is wrong with the stops from the one that has the focus on: no name, out of view, the focus can't be seen. */
export async function faultsByTab(app: StandIn, part: string): Promise<string[]> {
  const faults: string[] = [];
  await walk(app, part, 'Tab', async ({ name, inView }) => {
    if (!name.includes(' ')) faults.push(`has no name: ${name}`);
    if (!inView) faults.push(`is out of view: ${name}`);
    else if (!(await showsFocus(app, part))) faults.push(`doesn’t show the focus: ${name}`);
  });
  return faults;
}
