import yaml from 'js-yaml';
import type { NoteSummary } from '../../../src/core/note';
import { DEFAULT_SETTINGS } from '../../../src/core/default-settings';
import { PanelNoteReader } from '../../../src/features/panel/panel-note';

const parseYaml = jest.fn((source: string) => yaml.load(source));
const caching = { path: 'Caching.md', title: 'Caching', status: 'Done' } as NoteSummary;

function reader(settings = () => DEFAULT_SETTINGS): PanelNoteReader {
  return new PanelNoteReader({
    settings,
    yaml: parseYaml,
    daysAgo: () => '2026-05-22',
    related: () => [],
    note: (path) => (path === caching.path ? caching : null),
    resolve: (target) => (target === 'Caching' ? caching.path : null),
  });
}

const NOTE = `---
Status: wip
Peer Reviewed: "2"
EditDate: 2026-11-17
Relates: ["[[Caching]]", "[[Not yet]]"]
---
## Step 1: Clarify
- [x] Who uses it?
- [ ] How often?
`;

beforeEach(() => parseYaml.mockClear());

describe('what the panel reads of a note', () => {
  it('is in its text as it stands', () => {
    const note = reader().read('Designs/Chat.md', NOTE);
    expect(note).toMatchObject({
      title: 'Chat',
      status: 'Draft',
      peerReviews: 2,
      editDate: '2026-11-17',
    });
    expect(note.outline).toMatchObject({ done: 1, total: 2 });
    expect(note.next?.text).toBe('How often?');
    expect(note.related.map(({ path, note: other }) => [path, other?.status])).toEqual([
      ['Caching.md', 'Done'],
      [null, undefined],
    ]);
  });

  it('says of a status what the note says where no workflow knows it', () => {
    expect(reader().read('A.md', '---\nStatus: paused\n---\n')).toMatchObject({ status: 'paused' });
    expect(reader().read('A.md', 'No properties')).toMatchObject({ status: '', peerReviews: 0 });
  });

  it('reads the properties again only where they changed', () => {
    const one = reader();
    one.read('A.md', NOTE);
    one.read('A.md', NOTE.replace('[ ]', '[x]'));
    expect(parseYaml).toHaveBeenCalledTimes(1);
    expect(one.read('A.md', NOTE.replace('wip', 'final')).status).toBe('Done');
  });

  it('reads them again where the settings name them differently', () => {
    let settings = DEFAULT_SETTINGS;
    const one = reader(() => settings);
    one.read('A.md', NOTE);
    settings = { ...settings, properties: { ...settings.properties, status: 'State' } };
    expect(one.read('A.md', NOTE).status).toBe('');
  });

  it.each([
    ['---\nStatus: [Draft\n---\n- [ ] one\n', 'invalid-yaml'],
    ['---js\n{ Status: "Draft" }\n---\n- [ ] one\n', 'script-frontmatter'],
  ])('names what is wrong with the properties and keeps the items: %j', (text, refused) => {
    const one = reader();
    const note = one.read('A.md', text);
    expect(note.unreadable?.refused).toBe(refused);
    expect(note.outline.total).toBe(1);
    expect(one.read('A.md', text).unreadable?.refused).toBe(refused);
  });
});
