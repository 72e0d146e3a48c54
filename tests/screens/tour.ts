import type { Locator } from 'playwright-core';
import { openStandIn, type StandIn } from '../e2e/open-stand-in';
import { animatedPng, type Frame } from './animated-png';
import { readPng } from './png';
import { NOW } from './screen';

const SIZE = { width: 1000, height: 640 };
const TITLE = 'Notification service';

/** Takes pictures of what a person does, and shows the pointer, which pictures of a page don't have. */
class Recorder {
  readonly frames: Frame[] = [];

  constructor(readonly app: StandIn) {}

  /** What is seen now, for so many milliseconds. */
  async hold(ms: number): Promise<void> {
    await this.app.settle();
    this.frames.push({ picture: readPng(await this.app.page.screenshot()), ms });
  }

  async click(target: Locator, ms: number): Promise<void> {
    const box = await target.boundingBox();
    if (!box) throw new Error('There is nothing to click.');
    const at = { x: box.x + Math.min(box.width / 2, 60), y: box.y + box.height / 2 };
    await this.app.page.evaluate(showPointer, at);
    await this.hold(450);
    await this.app.page.mouse.click(at.x, at.y);
    await this.hold(ms);
  }

  async type(text: string): Promise<void> {
    for (const part of text.match(/.{1,5}/g) ?? []) {
      await this.app.page.keyboard.type(part);
      await this.hold(160);
    }
  }
}

/** Runs in the page. */
function showPointer({ x, y }: { x: number; y: number }): void {
  const pointer =
    document.querySelector<HTMLElement>('#tour-pointer') ?? document.body.createDiv({ attr: { id: 'tour-pointer' } });
  pointer.setCssStyles({
    position: 'fixed',
    left: `${x - 11}px`,
    top: `${y - 11}px`,
    width: '22px',
    height: '22px',
    borderRadius: '50%',
    border: '2px solid #e5484d',
    background: 'rgba(229, 72, 77, 0.25)',
    zIndex: '1000',
    pointerEvents: 'none',
  });
}

/** A new note from a checklist, items ticked, a review, and the board: about 20 seconds. */
export async function recordTour(): Promise<Buffer> {
  const app = await openStandIn({ ...SIZE, note: 'Designs/News feed.md', now: NOW });
  const { page } = app;
  await page.evaluate(() => window.standIn.host.app.workspace.leftSplit.collapse());
  await app.run('open-phase-panel');
  const recorder = new Recorder(app);
  await recorder.hold(900);
  await insert(recorder);
  await tick(recorder);
  await review(recorder);
  await lookAtBoard(recorder);
  await app.close();
  return animatedPng(recorder.frames);
}

async function insert(recorder: Recorder): Promise<void> {
  const { app } = recorder;
  await app.run('new-note-from-checklist');
  await recorder.hold(900);
  await recorder.type(TITLE);
  await recorder.hold(700);
  await recorder.click(app.page.locator('.modal').getByRole('button', { name: 'Create' }), 1400);
}

async function tick(recorder: Recorder): Promise<void> {
  const items = recorder.app.page.locator('.design-phases-panel').getByRole('checkbox');
  for (const index of [0, 1, 2, 4]) await recorder.click(items.nth(index), 500);
}

async function review(recorder: Recorder): Promise<void> {
  const { page } = recorder.app;
  await recorder.click(page.locator('.design-phases-panel .design-phases-pill-button'), 700);
  await recorder.click(page.locator('.menu').getByText('In review', { exact: true }), 900);
  await recorder.click(page.locator('.design-phases-panel').getByRole('button', { name: 'Record peer review' }), 1500);
  await page.locator('.modal').getByLabel('Name').focus();
  await recorder.type('Ada');
  await recorder.click(page.locator('.modal').getByRole('button', { name: 'Save' }), 1300);
  await recorder.click(page.locator('.notice').getByRole('button', { name: 'Set to Reviewed' }), 1300);
}

async function lookAtBoard(recorder: Recorder): Promise<void> {
  const { app } = recorder;
  // As the app does it two seconds after the last change.
  await app.page.evaluate(() => window.standIn.host.save());
  // A click on a notice closes it: those of the review would lie over the board's buttons.
  await app.page.evaluate(() => document.querySelectorAll<HTMLElement>('.notice').forEach((notice) => notice.click()));
  await app.page.evaluate(() => window.standIn.host.app.workspace.rightSplit.collapse());
  await app.run('open-review-board');
  await recorder.hold(1800);
  await recorder.click(
    app.page.locator('.design-phases-board').getByRole('button', { name: 'Columns', exact: true }),
    2800,
  );
}
