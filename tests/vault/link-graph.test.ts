import { LinkGraph } from '../../src/vault/link-graph';

const CACHE = { target: 'Cache', path: 'Blocks/Cache.md' };
const FEED = { target: 'Designs/Feed', path: 'Designs/Feed.md' };
const NOWHERE = { target: 'Trie', path: null };

test('knows the links of a note in their order, and from the other end who links there', () => {
  const graph = new LinkGraph();
  graph.replace('Chat.md', [FEED, CACHE, NOWHERE]);
  graph.replace('Search.md', [CACHE]);
  expect(graph.linksFrom('Chat.md')).toEqual([FEED, CACHE, NOWHERE]);
  expect([...graph.sourcesOf('Blocks/Cache.md')]).toEqual(['Chat.md', 'Search.md']);
  expect([...graph.sourcesOf('Designs/Feed.md')]).toEqual(['Chat.md']);
});

test('forgets the links that a note no longer has, and says which they were', () => {
  const graph = new LinkGraph();
  graph.replace('Chat.md', [FEED, CACHE]);
  expect(graph.replace('Chat.md', [CACHE])).toEqual([FEED, CACHE]);
  expect([...graph.sourcesOf('Designs/Feed.md')]).toEqual([]);
  expect(graph.replace('Chat.md', [])).toEqual([CACHE]);
  expect(graph.linksFrom('Chat.md')).toEqual([]);
  expect([...graph.sourcesOf('Blocks/Cache.md')]).toEqual([]);
  expect([...graph.mentionsOf('Blocks/Cache.md')]).toEqual([]);
});

test('finds the notes whose links a file may answer, wherever it lies and however its name is written', () => {
  const graph = new LinkGraph();
  graph.replace('Chat.md', [FEED, NOWHERE]);
  graph.replace('Search.md', [{ target: 'blocks/TRIE.md', path: null }]);
  expect([...graph.mentionsOf('New/trie.md')]).toEqual(['Chat.md', 'Search.md']);
  expect([...graph.mentionsOf('Feed.md')]).toEqual(['Chat.md']);
  expect([...graph.mentionsOf('Chat.md')]).toEqual([]);
});
