import type { StandIn } from '../e2e/open-stand-in';
import { NOW } from './screen';

/** What a person does to get to a screen. */

/** Shows the panel alone in its sidebar; on a phone that is the drawer. */
export async function openPanel(app: StandIn): Promise<void> {
  await app.run('open-phase-panel');
  await app.page.locator('.design-phases-panel').waitFor();
}

/** The board in the whole main area: no sidebar on the right. */
export async function openBoard(app: StandIn): Promise<void> {
  await app.page.evaluate(() => window.standIn.host.app.workspace.rightSplit.collapse());
  await app.run('open-review-board');
  await app.page.locator('.design-phases-board').waitFor();
}

/** Presses the button with this name in the open dialog. */
export const press = (app: StandIn, name: string | RegExp): Promise<void> =>
  app.page.locator('.modal').getByRole('button', { name, exact: true }).last().click();

/** Presses the button with this name on the board. */
export const pressOnBoard = (app: StandIn, name: string | RegExp): Promise<void> =>
  app.page.locator('.design-phases-board').getByRole('button', { name, exact: true }).first().click();

/** Moves the clock to so many minutes after the moment at which screens are seen. */
export const minutesLater = (app: StandIn, minutes: number): Promise<void> =>
  app.page.clock.setFixedTime(NOW.getTime() + minutes * 60_000);

/** Reads the text of all notes that are open, or about to be. */
export async function openReading(app: StandIn, note: string): Promise<void> {
  await app.page.evaluate(() => window.standIn.host.app.workspace.rightSplit.collapse());
  await app.openNote(note, 'preview');
}
