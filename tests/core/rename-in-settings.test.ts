import fc from 'fast-check';
import { boardAfterRename, settingsAfterRename } from '../../src/core/rename-in-settings';
import { parseSettings } from '../../src/core/settings-parse';
import { DEFAULT_SETTINGS } from '../../src/core/default-settings';

const settings = parseSettings({
  ...DEFAULT_SETTINGS,
  scope: { folders: ['Work/Designs', 'Talks'], tags: ['Work'], excludedFolders: ['Work/Old', 'Workshop'] },
  templateFolder: 'Work/Templates',
  newNoteFolder: 'Work',
  defaultTemplate: 'Work/Templates/Mine.md',
  practice: { questionFolder: 'Work/Questions' },
  savedBoards: [
    { name: 'Old ones', state: { filter: { folder: 'Work/Old', text: 'Work' }, zoom: 2 } },
    { name: 'By folder', state: { group: 'folder', folded: ['Work', 'Talks'] } },
    { name: 'By tag', state: { group: 'tag', folded: ['work'] } },
  ],
  ignoredFindings: [
    { kind: 'one-way', path: 'Work/Chat.md', end: 'Work/Queue.md' },
    { kind: 'unresolved', path: 'Work/Chat.md', end: 'Work/Not yet' },
  ],
});

test('a folder that is renamed is followed wherever it is named, and nothing else is', () => {
  expect(settingsAfterRename(settings, 'Work', 'Interviews/2027')).toEqual({
    scope: {
      folders: ['Interviews/2027/Designs', 'Talks'],
      tags: ['Work'],
      excludedFolders: ['Interviews/2027/Old', 'Workshop'],
    },
    templateFolder: 'Interviews/2027/Templates',
    newNoteFolder: 'Interviews/2027',
    defaultTemplate: 'Interviews/2027/Templates/Mine.md',
    practice: { ...settings.practice, questionFolder: 'Interviews/2027/Questions' },
    savedBoards: [
      { name: 'Old ones', state: { filter: { folder: 'Interviews/2027/Old', text: 'Work' }, zoom: 2 } },
      { name: 'By folder', state: { group: 'folder', folded: ['Interviews/2027', 'Talks'] } },
      { name: 'By tag', state: { group: 'tag', folded: ['work'] } },
    ],
    ignoredFindings: [
      { kind: 'one-way', path: 'Interviews/2027/Chat.md', end: 'Interviews/2027/Queue.md' },
      { kind: 'unresolved', path: 'Interviews/2027/Chat.md', end: 'Work/Not yet' },
    ],
  });
});

test('a template that is renamed stays the default one', () => {
  const after = settingsAfterRename(settings, 'Work/Templates/Mine.md', 'Work/Templates/Ours.md');
  expect(after).toMatchObject({ defaultTemplate: 'Work/Templates/Ours.md', templateFolder: 'Work/Templates' });
});

test.each(['Designs', 'Works', 'Work/Designs/Chat.md', 'system-design-interview/x'])(
  'nothing changes where %s is renamed, which is not named',
  (path) => {
    expect(settingsAfterRename(settings, path, 'Elsewhere')).toBeNull();
  },
);

test('a rename and its way back leave the settings as they were', () => {
  const name = fc.constantFrom('Work', 'Talks', 'Work/Old', 'Work/Templates', 'Workshop');
  fc.assert(
    fc.property(name, (from) => {
      const there = { ...settings, ...settingsAfterRename(settings, from, 'Nowhere else') };
      const back = { ...there, ...settingsAfterRename(there, 'Nowhere else', from) };
      expect(parseSettings(back)).toEqual(settings);
    }),
  );
});

test.each([null, 'text', 3, [], { filter: null }, { filter: { folder: 3 } }])('a damaged board stays: %j', (state) => {
  expect(boardAfterRename(state, () => 'moved')).toEqual(state);
});
