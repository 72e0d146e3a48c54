import { createTestApp, type TestApp } from './stand-in';

const NOTES = {
  'Chat.md': '---\nStatus: Draft\n---\n## Step 1: Scope\n- [ ] Who uses it?\n',
  'Other.md': 'A thought.\n',
  'Review.base': 'views:\n  - type: design-phases-review\n    name: Review\n',
};

let app: TestApp;

const bases = () => app.app.internalPlugins.plugins.bases;
const isOffered = () => app.app.basesViews.has('design-phases-review');
const board = () => document.querySelector('.bases-view .design-phases-board');

/** Bases is a core plugin, which the user may have switched off and can switch on at any time. */
beforeEach(async () => {
  app = await createTestApp(NOTES, (host) => (host.app.internalPlugins.plugins.bases.enabled = false));
});

afterEach(() => {
  expect(app.errors).toEqual([]);
  app.close();
});

test('the view is not there while Bases is off, and the command says so', async () => {
  await app.open('Chat.md');
  await app.run('create-review-base');
  expect(isOffered()).toBe(false);
  expect(app.notices.at(-1)).toMatch(/Bases/);
});

test('the view is there after the next look at a note once Bases is on', async () => {
  bases().enabled = true;
  await app.open('Other.md');
  await app.settle();
  expect(isOffered()).toBe(true);
});

test('a base that is opened first shows the view', async () => {
  bases().enabled = true;
  await app.open('Review.base');
  await app.until(() => board() !== null, 'the board in the base');
});

test('the command finds that Bases was switched on', async () => {
  bases().enabled = true;
  await app.run('create-review-base');
  await app.until(() => board() !== null, 'the board in the base');
  expect(app.app.workspace.getActiveFile()?.path).toBe('Review.base');
  expect(app.exists('Review board.base')).toBe(false);
});

test('nothing goes on listening once the view is there', async () => {
  bases().enabled = true;
  await app.open('Other.md');
  await app.settle();
  const register = jest.spyOn(app.plugin, 'registerBasesView');
  await app.open('Chat.md');
  await app.settle();
  expect(register).not.toHaveBeenCalled();
});
