import { CHAT, NOTES } from './notes';
import { scenario } from './scenario';

const BLOCK = 'Overview.md';

scenario(
  'badges in reading view show the progress of each phase and follow a change',
  { notes: NOTES },
  async (app) => {
    await app.open(CHAT, 'preview');
    const heading = app.page.locator('.markdown-reading-view h2', { hasText: 'Step 1' });
    await heading.getByText('1/2').waitFor();
    await app.run('open-phase-panel');
    await app.panel.getByRole('checkbox', { name: /How long is history kept/ }).click();
    await heading.getByText('2/2').waitFor();
  },
);

scenario(
  'a code block shows the progress of the note it names',
  {
    notes: { ...NOTES, [BLOCK]: '```design-phases\nnote: [[Chat]]\n```\n' },
  },
  async (app) => {
    await app.open(BLOCK, 'preview');
    await app.page
      .locator('.markdown-reading-view .design-phases-block')
      .getByRole('button', { name: 'Step 1: Clarify requirements' })
      .waitFor();
  },
);

scenario(
  'a link in a code block opens its note once',
  {
    notes: { ...NOTES, [BLOCK]: '```design-phases\nfolder: Designs\n```\n' },
  },
  async (app) => {
    await app.open(BLOCK, 'preview');
    await app.page
      .locator('.markdown-reading-view .design-phases-block')
      .getByText('Feed', { exact: true })
      .click({ modifiers: ['ControlOrMeta'] });
    await app.until(async () => (await app.openNotes()).includes('Designs/Feed.md'), 'Feed to be open');
    expect((await app.openNotes()).sort()).toEqual(['Designs/Feed.md', BLOCK]);
  },
);
