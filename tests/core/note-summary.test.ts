import { parseMetadata } from '../../packages/obsidian-stand-in/host/metadata/parse-metadata';
import { recordOf } from '../../src/core/note-summary';
import { summaryOfCache } from '../../src/core/outline/outline-summary';
import { outlineOptionsOf } from '../../src/core/settings';
import { parseSettings } from '../../src/core/settings-parse';

const NOTHING_AROUND = { resolve: () => null, fingerprint: () => null, daysAgo: () => '2026-01-01' };

function isTracked(text: string): boolean {
  const settings = parseSettings(null);
  const { frontmatter, ...cache } = parseMetadata(text);
  const content = { frontmatter, outline: summaryOfCache(cache, outlineOptionsOf(settings)) };
  return recordOf('Note.md', content, settings, NOTHING_AROUND).summary !== null;
}

describe('a note is tracked', () => {
  it.each([
    ['that has a status', '---\nStatus: Draft\n---\n'],
    ['whose status is blank', '---\nStatus:\n---\n'],
    ['that has an item', '- [ ] Who uses it?\n'],
    ['whose only items are canceled', '## Scope\n- [-] Offline mode\n- [-] Billing\n'],
  ])('%s', (_, text) => expect(isTracked(text)).toBe(true));

  it.each([
    ['without either', '# Gossip\n\n- It is robust.\n'],
    ['that is an ordered outline', '1. **Scope**\n2. **Data**\n3. **Wrap-up**\n'],
    ['with items in code alone', '```\n- [ ] Who uses it?\n```\n'],
  ])('but not one %s', (_, text) => expect(isTracked(text)).toBe(false));
});
