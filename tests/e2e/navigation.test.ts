import { closeBrowser, openStandIn, type StandIn } from './open-stand-in';

let standIn: StandIn;

afterEach(() => standIn.close());
afterAll(closeBrowser);

const filler = 'A paragraph that takes some room.\n\n'.repeat(12);
const phases = [1, 2, 3, 4].map((number) => `## Step ${number}: Topic ${number}\n\n- [ ] item ${number}\n\n${filler}`);

/** The phase headings that are within the window. */
const VISIBLE = () =>
  [...document.querySelectorAll('.markdown-reading-view h2, .cm-content .HyperMD-header-2, .cm-content .cm-line')]
    .filter((element) => /Step \d/.test(element.textContent ?? ''))
    .filter((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom > 0 && bottom <= window.innerHeight;
    })
    .map((element) => /Step \d/.exec(element.textContent ?? '')?.[0]);

test.each(['source', 'preview'] as const)('in %s mode each step brings the next phase into view', async (mode) => {
  standIn = await openStandIn({ vault: { 'Long.md': `# Long\n\n${filler}${phases.join('')}${filler}${filler}` } });
  await standIn.openNote('Long.md', mode);
  await standIn.settle();
  for (const step of ['Step 1', 'Step 2', 'Step 3']) {
    await standIn.run('next-phase');
    await standIn.settle();
    await standIn.page.waitForTimeout(200);
    expect(await standIn.page.evaluate(VISIBLE)).toContain(step);
  }
  await standIn.run('previous-phase');
  await standIn.settle();
  await standIn.page.waitForTimeout(200);
  expect(await standIn.page.evaluate(VISIBLE)).toContain('Step 2');
});
