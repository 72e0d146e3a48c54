import fc from 'fast-check';
import { relationsOf } from '../../../src/core/relations/relations';

const link = (target: string, path: string | null = `${target}.md`) => ({ target, path });
const relations = (links: ReturnType<typeof link>[], sources: string[]) =>
  relationsOf('Chat.md', links, new Set(sources)).map(({ path, linkText, direction }) => [direction, linkText, path]);

describe('the relations of a note', () => {
  test('are its own links in their order, then the notes that link to it by path', () => {
    expect(relations([link('Queue'), link('Cache')], ['z/Zoo.md', 'a/Auth.md'])).toEqual([
      ['forward', 'Queue', 'Queue.md'],
      ['forward', 'Cache', 'Cache.md'],
      ['backward', 'Auth', 'a/Auth.md'],
      ['backward', 'Zoo', 'z/Zoo.md'],
    ]);
  });

  test('are mutual where both link to each other', () => {
    expect(relations([link('Queue')], ['Queue.md'])).toEqual([['mutual', 'Queue', 'Queue.md']]);
  });

  test('without a file have no path', () => {
    expect(relations([link('Gone', null)], [])).toEqual([['forward', 'Gone', null]]);
  });

  test('hold each file once, and not the note itself', () => {
    const links = [
      link('Queue'),
      link('folder/Queue', 'Queue.md'),
      link('Gone', null),
      link('Gone', null),
      link('Chat'),
    ];
    expect(relations(links, ['Chat.md', 'Queue.md'])).toEqual([
      ['mutual', 'Queue', 'Queue.md'],
      ['forward', 'Gone', null],
    ]);
  });

  test('are all there, whatever the links', () => {
    const name = fc.constantFrom('A', 'B', 'C', 'Chat');
    const links = fc.array(
      fc.oneof(
        name.map((target) => link(target)),
        name.map((target) => link(target, null)),
      ),
    );
    fc.assert(
      fc.property(links, fc.uniqueArray(name.map((one) => `${one}.md`)), (own, sources) => {
        const found = relationsOf('Chat.md', own, new Set(sources));
        const paths = new Set(
          [...own.map(({ path }) => path), ...sources].filter((path) => path !== null && path !== 'Chat.md'),
        );
        expect(new Set(found.map(({ path }) => path).filter((path) => path !== null))).toEqual(paths);
        const ends = found.map(({ path, linkText }) => path ?? linkText);
        expect(new Set(ends).size).toBe(ends.length);
      }),
    );
  });
});
