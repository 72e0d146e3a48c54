import type { Screen } from './screen';
import { openReading } from './steps';

const SHORTENER = 'Designs/URL shortener.md';
const block = (...lines: string[]): string => `\`\`\`design-phases\n${lines.join('\n')}\n\`\`\`\n\n`;

const BLOCKS: Record<string, string> = {
  'Designs/Chat.md':
    '---\nStatus: Draft\nPeer Reviewed: 0\nRelates:\n  - "[[Queue]]"\n  - "[[Feed]]"\n---\n## 🟩 Step 1: Clarify the scope\n\n- [x] Who writes to whom?\n- [ ] How long is history kept?\n\n## 🟨 Step 2: Sketch\n\n- [ ] Which service delivers a message?\n',
  'Designs/Feed.md': '---\nStatus: In review\nPeer Reviewed: 1\nRelates: "[[Chat]]"\n---\n- [ ] Push or pull?\n',
  'Queue.md': '---\nStatus: Done\nPeer Reviewed: 2\n---\n',
  'Progress.md': `# Progress\n\n${block('note: [[Chat]]')}The end.\n`,
  'Related.md': `# Related\n\n${block('note: [[Chat]]', 'show: related')}The end.\n`,
  'Board.md': `# Board\n\n${block('folder: Designs')}The end.\n`,
  'Columns.md': `# Columns\n\n${block('show: columns')}The end.\n`,
  'Mistakes.md': `# Mistakes\n\n${block('show: pie', 'color: red', 'limit many')}${block('note: [[Nowhere]]')}${block('status: Parked')}${block('note: [[Queue]]')}The end.\n`,
};

const reading = (name: string, note: string): Screen => ({
  name,
  vault: BLOCKS,
  part: '.markdown-reading-view',
  checked: '.markdown-reading-view .design-phases-block',
  open: (app) => openReading(app, note),
});

const live = (name: string, note: string): Screen => ({
  name,
  vault: BLOCKS,
  part: '.markdown-source-view',
  checked: '.markdown-source-view .design-phases-block',
  async open(app) {
    await app.page.evaluate(() => window.standIn.host.app.workspace.rightSplit.collapse());
    await app.openNote(note);
    await app.page.locator('.cm-content').focus();
    await app.page.keyboard.press('Control+End');
  },
});

export const CODE_BLOCK: readonly Screen[] = [
  reading('code block: progress', 'Progress.md'),
  {
    name: 'code block: in the overview of the sample vault',
    part: '.markdown-reading-view',
    checked: '.markdown-reading-view .design-phases-block',
    open: (app) => openReading(app, 'Overview.md'),
  },
  reading('code block: related notes', 'Related.md'),
  reading('code block: board', 'Board.md'),
  reading('code block: columns', 'Columns.md'),
  reading('code block: mistakes', 'Mistakes.md'),
  live('code block: progress in live preview', 'Progress.md'),
  live('code block: mistakes in live preview', 'Mistakes.md'),
];

export const BADGES: readonly Screen[] = [
  {
    name: 'badges: reading view',
    part: '.markdown-reading-view',
    checked: '.markdown-reading-view .design-phases-badge',
    open: (app) => openReading(app, SHORTENER),
  },
  {
    name: 'badges: live preview',
    part: '.markdown-source-view',
    checked: '.markdown-source-view .design-phases-badge',
    async open(app) {
      await app.page.evaluate(() => window.standIn.host.app.workspace.rightSplit.collapse());
      await app.openNote(SHORTENER);
    },
  },
];

export const FILES: readonly Screen[] = [
  {
    name: 'files: progress in the file explorer',
    vault: { ...BLOCKS, '.obsidian/plugins/design-phases/data.json': '{ "showInFileExplorer": true }' },
    part: '.workspace-leaf-content[data-type="file-explorer"]',
    checked: '.design-phases-file-badge',
    async open(app) {
      await app.page.evaluate(() => window.standIn.host.app.workspace.leftSplit.expand());
      await app.page.locator('.design-phases-file-badge').first().waitFor({ state: 'attached' });
    },
  },
];

export const BASES: readonly Screen[] = [
  {
    name: 'bases: a review base',
    part: '.design-phases-bases',
    async open(app) {
      await app.page.evaluate(() => window.standIn.host.app.workspace.rightSplit.collapse());
      await app.run('create-review-base');
      await app.page.locator('.design-phases-bases').waitFor();
    },
  },
];
