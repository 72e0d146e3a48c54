import type { Component } from 'obsidian';
import { DEFAULT_BOARD, NO_FILTER } from '../../../src/core/board/board-state';
import type { NoteSummary } from '../../../src/core/note';
import { DEFAULT_SETTINGS } from '../../../src/core/default-settings';
import type { Services } from '../../../src/vault/services';
import { BoardModel } from '../../../src/features/board/board-model';
import { note, pathsOf } from '../../core/board/sample';

const NOTES = [
  note('URL shortener.md', { done: 1, total: 4 }),
  note('Chat service.md', { done: 3, total: 4 }),
  note('News feed.md', { done: 2, total: 4, status: 'Draft' }),
];

const ENDLESS = new Promise<void>(() => undefined);

/** A board over an index of these notes, `ready` or still reading. */
function boardOver(notes: readonly NoteSummary[], ready: boolean): BoardModel {
  return new BoardModel({
    app: { loadLocalStorage: () => null },
    settings: { current: DEFAULT_SETTINGS, onChange: () => () => undefined },
    clock: { now: () => new Date(2026, 0, 1), format: () => '2026-01-01' },
    index: {
      ready,
      whenReady: () => (ready ? Promise.resolve() : ENDLESS),
      notes: () => notes,
      note: () => null,
      tagsOf: () => [],
      related: () => [],
      onChange: () => () => undefined,
    },
  } as unknown as Services);
}

const owner = { register: () => undefined } as unknown as Component;
const byProgress = [{ column: 'progress', descending: true }] as const;

test('over a complete index the rows are there at once, in their order', () => {
  const model = boardOver(NOTES, true);
  model.follow(owner);
  expect(pathsOf(model.shown)).toEqual(['Chat service.md', 'News feed.md', 'URL shortener.md']);
});

test('over an index that is still reading there are none', () => {
  const model = boardOver(NOTES, false);
  model.follow(owner);
  expect(model.shown).toEqual([]);
});

test('a saved board brings its own sort and filter', () => {
  const model = boardOver(NOTES, true);
  model.follow(owner);
  model.restore({ ...DEFAULT_BOARD, sort: byProgress });
  expect(pathsOf(model.shown)).toEqual(['Chat service.md', 'News feed.md', 'URL shortener.md']);
  model.restore({ ...DEFAULT_BOARD, filter: { ...NO_FILTER, status: 'draft' } });
  expect(pathsOf(model.shown)).toEqual(['News feed.md']);
  model.restore({ ...DEFAULT_BOARD, sort: [{ column: 'progress', descending: false }] });
  expect(pathsOf(model.shown)).toEqual(['URL shortener.md', 'News feed.md', 'Chat service.md']);
});
