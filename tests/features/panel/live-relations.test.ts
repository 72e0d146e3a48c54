import type { Relation } from '../../../src/core/note';
import { liveRelations } from '../../../src/features/panel/live-relations';
import { parseRelationLink } from '../../../src/core/properties/relation-link';

const resolve = (target: string) => (target.startsWith('New') ? null : `${target}.md`);
const relations = (links: readonly string[], indexed: readonly Relation[]) =>
  liveRelations('Here.md', links.map(parseRelationLink), indexed, resolve).map(
    ({ path, linkText, direction }) => `${direction} ${path ?? `(${linkText})`}`,
  );

const cache: Relation = { path: 'Cache.md', linkText: 'Cache', direction: 'forward' };
const queue: Relation = { path: 'Queue.md', linkText: 'Queue', direction: 'backward' };
const feed: Relation = { path: 'Feed.md', linkText: 'Feed', direction: 'mutual' };

describe('the relations of a note as its text stands', () => {
  it('are its own links in their order, then the links to it', () => {
    expect(relations(['[[Feed]]', '[[Cache|caching]]'], [cache, feed, queue])).toEqual([
      'mutual Feed.md',
      'forward Cache.md',
      'backward Queue.md',
    ]);
  });

  it('are there before the index hears of a link that was just typed', () => {
    expect(relations(['[[Queue]]', '[[New note]]'], [queue])).toEqual(['mutual Queue.md', 'forward (New note)']);
  });

  it('lose a link that was just removed, but not the one that leads back', () => {
    expect(relations([], [cache, feed])).toEqual(['backward Feed.md']);
  });

  it('leave out text, empty links, links to the note itself and a second link to the same note', () => {
    expect(relations(['plain', '[[]]', '[[Here]]', '[[Cache]]', '[[Cache#Eviction]]'], [])).toEqual([
      'forward Cache.md',
    ]);
  });
});
