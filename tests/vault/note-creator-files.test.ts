/** @jest-environment jsdom */
import type { App } from 'obsidian';
import { ignoringCase } from '../../packages/obsidian-stand-in/host/vault/ignoring-case';
import { nodeBackend } from '../../packages/obsidian-stand-in/host/vault/node-backend';
import { NoteCreator } from '../../src/vault/note-creator';
import { hostOn } from '../stand-in/host-on';

const disks = {
  'a disk that tells case apart': nodeBackend,
  'a disk that ignores case': (folder: string) => ignoringCase(nodeBackend(folder)),
};

describe.each(Object.entries(disks))('on %s', (_, disk) => {
  async function creatorOn(notes: Record<string, string>) {
    const { host, onDisk } = await hostOn(notes, { disk });
    return { creator: new NoteCreator(host.app as unknown as App), app: host.app, onDisk };
  }

  test('a name that differs in case only is taken', async () => {
    const { creator, onDisk } = await creatorOn({
      'Designs/url shortener.md': 'there',
      'Designs/URL Shortener 1.md': '',
    });
    const file = await creator.createNote('Designs', 'URL shortener', 'new');
    expect(file.path).toBe('Designs/URL shortener 2.md');
    expect(onDisk('Designs/url shortener.md')).toBe('there');
  });

  test('a folder whose name differs in case only is the one that is meant', async () => {
    const { creator } = await creatorOn({ 'flashcards/Old.txt': '' });
    expect((await creator.createFile('Flashcards/Design/Cards.txt', 'cards')).path).toBe('flashcards/Design/Cards.txt');
    expect((await creator.createFile('Flashcards/design/Cards.txt', 'more')).path).toBe(
      'flashcards/Design/Cards 1.txt',
    );
  });

  test.each([
    ['Feed', 'Designs/Feed.md'],
    ['Feed.md', 'Designs/Feed.md'],
    ['Notes/Feed', 'Notes/Feed.md'],
    ['/Feed', 'Feed.md'],
    ['./Feed', 'Designs/Feed.md'],
    ['../Notes/Feed', 'Notes/Feed.md'],
    ['../../Feed', 'Feed.md'],
    ['Feed 2.0', 'Designs/Feed 2.0.md'],
  ])('the note of a link to %s is created as %s, where a click on it would', async (target, path) => {
    const { creator, app } = await creatorOn({ 'Designs/Chat.md': '', 'Notes/Other.md': '' });
    app.vault.setConfig('newFileLocation', 'current');
    expect((await creator.createForLink(target, 'Designs/Chat.md')).path).toBe(path);
    expect(app.metadataCache.getFirstLinkpathDest(target, 'Designs/Chat.md')?.path).toBe(path);
  });

  test('a note goes to the root, and to folders that are not there yet', async () => {
    const { creator } = await creatorOn({});
    expect((await creator.createNote('', 'Feed', '')).path).toBe('Feed.md');
    expect((await creator.createNote('a/b', 'Feed', '')).path).toBe('a/b/Feed.md');
  });
});
