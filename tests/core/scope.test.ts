import { isInScope, noteFolders } from '../../src/core/scope';
import { parseSettings } from '../../src/core/settings-parse';

/** Whether a note with these tags is in the scope that the settings describe. */
function inScope(path: string, settings: object, tags: readonly string[] = []): boolean {
  return isInScope(path, () => tags, parseSettings(settings));
}

test('without any setting every note is in the scope', () => {
  expect(inScope('Chat.md', {})).toBe(true);
  expect(inScope('Designs/Chat.md', {})).toBe(true);
});

test('folders hold the notes in them and below them, and no folder whose name only begins the same', () => {
  const scope = { folders: ['Designs', 'Work/Interviews'] };
  expect(inScope('Designs/Chat.md', { scope })).toBe(true);
  expect(inScope('Work/Interviews/2026/Feed.md', { scope })).toBe(true);
  expect(inScope('Designs old/Chat.md', { scope })).toBe(false);
  expect(inScope('Work/Chat.md', { scope })).toBe(false);
  expect(inScope('Chat.md', { scope })).toBe(false);
});

test('an excluded folder is out, also inside one that is in', () => {
  const scope = { folders: ['Designs'], excludedFolders: ['Designs/Archive'] };
  expect(inScope('Designs/Chat.md', { scope })).toBe(true);
  expect(inScope('Designs/Archive/Chat.md', { scope })).toBe(false);
});

test('the template folder is always out', () => {
  const settings = { templateFolder: 'Designs/Templates', scope: { folders: ['Designs'] } };
  expect(inScope('Designs/Templates/Interview.md', settings)).toBe(false);
  expect(inScope('Designs/Chat.md', settings)).toBe(true);
});

test('tags hold the notes that have one of them or one nested below it, in any case', () => {
  const scope = { tags: ['design', 'interview'] };
  expect(inScope('Chat.md', { scope }, ['#todo', '#Interview'])).toBe(true);
  expect(inScope('Chat.md', { scope }, ['#design/draft'])).toBe(true);
  expect(inScope('Chat.md', { scope }, ['#designer'])).toBe(false);
  expect(inScope('Chat.md', { scope })).toBe(false);
});

test('where both are named a note needs a folder and a tag', () => {
  const scope = { folders: ['Designs'], tags: ['design'] };
  expect(inScope('Designs/Chat.md', { scope }, ['#design'])).toBe(true);
  expect(inScope('Designs/Chat.md', { scope })).toBe(false);
  expect(inScope('Chat.md', { scope }, ['#design'])).toBe(false);
});

test('tags are not asked for where the scope names none', () => {
  const tags = () => {
    throw new Error('Nobody needs the tags.');
  };
  expect(isInScope('Chat.md', tags, parseSettings({}))).toBe(true);
});

test('the folders of notes are a tree, each with the notes in it and below it', () => {
  const paths = ['Chat.md', 'Notes/Physics/Light.md', 'Notes/Physics/Sound.md', 'Notes/Rome.md', 'Notes 10/Old.md'];
  expect(noteFolders([...paths, 'Notes 9/Old.md', 'notes/Lower.md'])).toEqual([
    { folder: 'Notes', notes: 3 },
    { folder: 'Notes/Physics', notes: 2 },
    { folder: 'notes', notes: 1 },
    { folder: 'Notes 9', notes: 1 },
    { folder: 'Notes 10', notes: 1 },
  ]);
  expect(noteFolders(['Chat.md'])).toEqual([]);
});
