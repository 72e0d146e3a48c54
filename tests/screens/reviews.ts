import { reviewFingerprint } from '../../src/core/reviews/reviewed-text';
import type { StandIn } from '../e2e/open-stand-in';
import type { Screen } from './screen';
import { openBoard, openPanel } from './steps';

const QUOTA = 'Designs/Quota service.md';
const LEDGER = 'Designs/Ledger.md';

const QUOTA_BODY = `# Quota service

## Step 1: Clarify requirements (5 minutes)

- [x] Who sets a quota?
  The owner of a project, for each API.
- [x] What happens when it is used up?

## Step 2: Estimate the load (5 minutes)

- [ ] How many checks per second at peak?

Storage for counters: TBD
`;

const LEDGER_BODY = `# Ledger

## Step 1: Clarify requirements (5 minutes)

- [x] What is an entry?
  A debit and a credit of the same amount, written at once.
`;

const CALENDAR_BODY = '# Shared calendar\n\nAn event belongs to one calendar; who is invited has a copy.\n';

/** What the plugin would have written for a review of this text. */
const of = (body: string): string => reviewFingerprint(body);
const OTHER_TEXT = 'v1:00000000';

function note(status: string, approvals: number, reviews: readonly string[], body: string): string {
  const log = reviews.map((line) => `  - ${JSON.stringify(line)}\n`).join('');
  const dates = 'Started: 2026-10-05\nEditDate: 2026-11-18\n';
  return `---\nStatus: ${status}\n${dates}Relates:\nPeer Reviewed: ${approvals}\nReviews:\n${log}---\n${body}`;
}

/** Notes in each state of review, by people who share the vault. */
const REVIEWED: Record<string, string> = {
  [QUOTA]: note('In review', 0, ['2026-11-17 requested from Ada', '2026-11-18 requested from Bo'], QUOTA_BODY),
  [LEDGER]: note(
    'Done',
    2,
    [`2026-11-10 approved by Cy (${of(LEDGER_BODY)})`, `2026-11-03 approved by Bo (${OTHER_TEXT})`],
    LEDGER_BODY,
  ),
  'Designs/Shared calendar.md': note('Reviewed', 1, [`2026-11-12 approved by Bo (${OTHER_TEXT})`], CALENDAR_BODY),
  'Designs/Job scheduler.md': note(
    'In review',
    0,
    [`2026-11-16 changes requested by Cy (${OTHER_TEXT}): what runs a job twice?`],
    '# Job scheduler\n\nA job runs at least once.\n',
  ),
};

/** Opens the view for somebody whose name this device knows. */
async function asAda(app: StandIn): Promise<void> {
  await app.page.evaluate(() => window.standIn.host.app.saveLocalStorage('design-phases-own-name', 'Ada'));
}

async function openNotReady(app: StandIn): Promise<void> {
  await openPanel(app);
  await app.page.getByRole('button', { name: /^Not ready: / }).click();
}

const PANEL = '.design-phases-panel';
const shown = { vault: REVIEWED, part: PANEL, open: openPanel };

export const REVIEW_STATES: readonly Screen[] = [
  { ...shown, name: 'reviews: waiting, in the panel', note: QUOTA },
  { ...shown, name: 'reviews: approved by one, edited since for another', note: LEDGER },
  { ...shown, name: 'reviews: edited since, in the panel', note: 'Designs/Shared calendar.md' },
  { ...shown, name: 'reviews: changes requested, in the panel', note: 'Designs/Job scheduler.md' },
  { ...shown, name: 'reviews: not ready', note: QUOTA, open: openNotReady },
  {
    name: 'reviews: on the board',
    vault: REVIEWED,
    part: '.design-phases-board',
    async open(app) {
      await asAda(app);
      await openBoard(app);
      await app.page.locator('.design-phases-figure', { hasText: '1 waiting for you' }).waitFor();
      await app.page.getByRole('button', { name: 'Properties', exact: true }).click();
      await app.page.locator('.menu').getByText('Review', { exact: true }).click();
    },
  },
];
