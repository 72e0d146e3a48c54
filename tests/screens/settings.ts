import type { StandIn } from '../e2e/open-stand-in';
import type { Screen } from './screen';
import { DECISIONS } from './vaults';

async function openSettings({ page }: StandIn): Promise<void> {
  await page.evaluate(() => {
    const { setting } = window.standIn.host.app;
    setting.open();
    setting.openTabById('design-phases');
  });
}

const scrolled = (share: number) => async (app: StandIn) => {
  await openSettings(app);
  await app.page
    .locator('.vertical-tab-content')
    .first()
    .evaluate((tab, part) => tab.scrollTo(0, tab.scrollHeight * part), share);
};

export const SETTINGS: readonly Screen[] = [
  { name: 'settings: top', part: '.modal', checked: '.setting-item-info', open: openSettings },
  { name: 'settings: middle', part: '.modal', checked: '.setting-item-info', open: scrolled(0.33) },
  { name: 'settings: lower', part: '.modal', checked: '.setting-item-info', open: scrolled(0.66) },
  {
    name: 'settings: edit a status',
    vault: DECISIONS,
    part: '.modal:has(.design-phases-form)',
    checked: '.design-phases-form',
    async open(app) {
      await openSettings(app);
      await app.page.getByLabel('Edit Rejected').click();
      await app.page.locator('.design-phases-form').waitFor();
    },
  },
  { name: 'settings: end', part: '.modal', checked: '.setting-item-info', open: scrolled(1) },
];
