import type { StandIn } from '../e2e/open-stand-in';
import type { Screen } from './screen';
import { press } from './steps';
import { DECISIONS, ODD } from './vaults';

const SHORTENER = 'Designs/URL shortener.md';
const PASTED = 'Practice/Pasted outline.md';
const PLAIN = 'Building blocks/Caching.md';

/** What a command opens on a note. */
function dialog(name: string, note: string, command: string, more: Partial<Screen> = {}): Screen {
  return {
    name,
    note,
    part: '.modal',
    async open(app: StandIn) {
      await app.run(command);
      await app.page.locator('.modal').waitFor();
    },
    ...more,
  };
}

const picker = (name: string, note: string, command: string): Screen =>
  dialog(name, note, command, {
    part: '.prompt',
    checked: '.prompt-results .suggestion-item',
    async open(app) {
      await app.run(command);
      await app.page.locator('.prompt').waitFor();
    },
  });

export const CHECKLIST: readonly Screen[] = [
  dialog('checklist: insert into a plain note', PLAIN, 'insert-checklist'),
  dialog('checklist: insert what is missing', SHORTENER, 'insert-checklist'),
  dialog('checklist: insert into broken properties', 'Broken properties.md', 'insert-checklist', { vault: ODD }),
  dialog('checklist: new note', PLAIN, 'new-note-from-checklist'),
  picker('checklist: reset', SHORTENER, 'reset-checklist'),
];

export const CONVERT: readonly Screen[] = [
  dialog('convert: a pasted outline', PASTED, 'convert-to-checklist'),
  dialog('convert: an ordered outline', 'Talk order.md', 'convert-to-checklist', { vault: ODD }),
];

export const STATUS: readonly Screen[] = [
  picker('status: set status', SHORTENER, 'set-status'),
  {
    name: 'status: a final status without enough reviews',
    note: SHORTENER,
    part: '.modal',
    checked: '.modal-content',
    async open(app) {
      await app.run('set-status');
      await app.page.keyboard.type('Done');
      await app.page.keyboard.press('Enter');
      await app.page.locator('.modal').waitFor();
    },
  },
  {
    name: 'status: which note is newer',
    vault: DECISIONS,
    note: 'Designs/Thumbnails.md',
    part: '.prompt',
    checked: '.prompt-results .suggestion-item',
    async open(app) {
      await app.run('set-status');
      await app.page.keyboard.type('Superseded');
      await app.page.keyboard.press('Enter');
      await app.page.getByPlaceholder('Choose the note that supersedes').waitFor();
    },
  },
  {
    name: 'status: status bar',
    note: SHORTENER,
    part: '.status-bar',
    open: (app) => app.page.locator('.design-phases-status-bar').first().waitFor({ state: 'attached' }),
  },
];

export const REVIEWS: readonly Screen[] = [
  dialog('reviews: your name', SHORTENER, 'record-peer-review'),
  dialog('reviews: request changes', SHORTENER, 'request-changes'),
  {
    name: 'reviews: recorded',
    note: SHORTENER,
    part: '.notice',
    whole: true,
    async open(app) {
      await app.run('record-peer-review');
      await app.page.locator('.modal').getByLabel('Name').fill('Ada');
      await press(app, 'Save');
      await app.page.locator('.notice').waitFor();
    },
  },
  dialog('reviews: request', 'Designs/News feed.md', 'request-review'),
];

export const RELATIONS: readonly Screen[] = [
  dialog('relations: check', SHORTENER, 'check-relations'),
  dialog('relations: check of odd links', 'Problems.md', 'check-relations', {
    vault: ODD,
    async open(app) {
      await app.run('check-relations');
      await press(app, 'Ignore');
      await press(app, 'Show');
    },
  }),
  dialog('relations: check of decisions', 'Designs/Thumbnails.md', 'check-relations', { vault: DECISIONS }),
  picker('relations: add', SHORTENER, 'add-relation'),
  picker('relations: open related note', SHORTENER, 'open-related-note'),
];

export const FLASHCARDS: readonly Screen[] = [
  dialog('flashcards: of a note', SHORTENER, 'export-flashcards'),
  dialog('flashcards: of a note without a checklist', PLAIN, 'export-flashcards'),
  {
    ...dialog('flashcards: exported', SHORTENER, 'export-flashcards'),
    part: '.notice',
    whole: true,
    async open(app) {
      await app.run('export-flashcards');
      await press(app, 'Export');
      await app.page.locator('.notice').waitFor();
    },
  },
];

export const PRINT: readonly Screen[] = [
  dialog('print: a note', SHORTENER, 'export-printable-checklist'),
  dialog('print: a template', PLAIN, 'export-printable-checklist'),
];
