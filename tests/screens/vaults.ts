/** Vaults that screens are seen in, beside the sample vault. */

export const EMPTY: Record<string, string> = {};

/** One note for each thing that can be odd about a note. */
export const ODD: Record<string, string> = {
  'Plain.md': '# Plain\n\nA note with a few words, as most notes are.\n',
  'Without check boxes.md':
    '---\nStatus: Draft\n---\n## Step 1: Clarify the scope\n\n- Who uses it?\n- How many are they?\n\n## Step 2: Estimate\n\n- Requests in a second\n',
  'Talk order.md':
    '# Talk order\n\n1. **Requirements:**\n   - What it does\n   - What it leaves out\n2. **Capacity:**\n   - Requests in a second\n3. **Data model:**\n   - Tables and keys\n',
  'Problems.md':
    '---\nStatus: Parked\nPeer Reviewed: soon\nStarted: 03-06-2024\nEditDate: yesterday\nRelates:\n  - "[[Nowhere]]"\n  - "[[]]"\n---\n## Step 1: Scope\n\n- [ ] Who uses it?\n\n## Step 2: Estimate\n\n- [x] How many are they?\n',
  'Broken properties.md': '---\nStatus: Draft\nRelates: [unclosed\n---\n## Step 1: Scope\n\n- [ ] Who uses it?\n',
  'All done.md':
    '---\nStatus: In review\nPeer Reviewed: 1\n---\n## Step 1: Scope\n\n- [x] Who uses it?\n\n## Step 2: Estimate\n\n- [x] How many are they?\n',
  'Long words.md': `---\nStatus: Draft\nPurpose: ${'What it takes to keep messages in order, '.repeat(4)}\n---\n## Step 1: ${'Clarify the requirements of a messaging service with groups of many thousands '.repeat(2)}(5 minutes)\n\n- [ ] ${'What happens to the order of messages when two people write at the same moment from different continents, '.repeat(2)}and who notices?\n- [ ] https://example.com/${'a-very-long-address-without-any-blank-'.repeat(4)}\n\n## Step 2: ${'Lebensversicherungsgesellschaftsangestellter'.repeat(2)}\n\n- [ ] ${'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3)}\n`,
};

/** Decision records: one that was replaced, one that was rejected, and what their links lack. */
export const DECISIONS: Record<string, string> = {
  'Decisions/Queue in the database.md':
    '---\nStatus: Superseded\nPurpose: Jobs wait in a table\nSuperseded By: "[[Queue in Kafka]]"\n---\n## Context\n\n- [x] How many jobs wait at the peak?\n- [x] How long may one take?\n',
  'Decisions/Queue in Kafka.md':
    '---\nStatus: Done\nPeer Reviewed: 2\nSupersedes: "[[Queue in the database]]"\n---\n## Context\n\n- [x] What breaks at ten times the load?\n',
  'Decisions/Cache on each server.md':
    '---\nStatus: Superseded\nSuperseded By: "[[One cache for all servers]]"\n---\n## Context\n\n- [x] How old may an entry be?\n',
  'Decisions/One cache for all servers.md': '---\nStatus: In review\n---\n## Context\n\n- [ ] Who clears it?\n',
  'Decisions/Sharding by country.md':
    '---\nStatus: Rejected\nReviews:\n  - "2026-11-10 changes requested by Bo: one country has half of the users"\n---\n## Context\n\n- [x] Are countries of one size?\n- [ ] What happens to a user who moves?\n',
  'Decisions/Ids by time.md':
    '---\nStatus: Superseded\nSuperseded By: "[[Ids at random]]"\nSupersedes: "[[Ids at random]]"\n---\n',
  'Decisions/Ids at random.md':
    '---\nStatus: Superseded\nSuperseded By: "[[Ids by time]]"\nSupersedes: "[[Ids by time]]"\n---\n',
  'Designs/Thumbnails.md':
    '---\nStatus: Draft\nRelates:\n  - "[[Queue in the database|the queue]]"\n---\n## Step 1: Scope\n\n- [x] Who asks for them?\n- [ ] How many sizes are there?\n',
};

const STATUSES = ['Refinement', 'Final', 'Seedling', 'On hold', ''];
const FOLDERS = ['Notes', 'Notes/Physics', 'Notes/History', 'Journal'];

/** A vault that was used for years, with statuses of its own. */
export const YEARS: Record<string, string> = Object.fromEntries(
  Array.from({ length: 300 }, (_, index) => {
    const status = STATUSES[index % STATUSES.length] ?? '';
    const tasks = index % 7 === 0 ? '\n- [ ] Read it again\n- [x] Add a source\n' : '';
    const name = `${FOLDERS[index % FOLDERS.length] ?? ''}/Note ${index + 1}.md`;
    return [name, `---\nStatus: ${status}\n---\n# Note ${index + 1}\n\nWritten long ago.\n${tasks}`];
  }),
);

const practiced = (date: string, scores: readonly string[]): string =>
  [
    `### ${date} Design a chat service (41 of 45 min)\n`,
    '| Phase | Planned | Used | Items | Score | Notes |',
    '|---|---|---|---|---|---|',
    `| Step 1: Clarify requirements and scope | 10 | 12.5 | 5/9 | ${scores[0] ?? ''} | forgot peak traffic |`,
    `| Step 2: Define high-level architecture | 20 | 19 | 6/7 | ${scores[1] ?? ''} | |`,
    `| Step 3: Design data models and storage | 15 | 9.5 | 1/7 | ${scores[2] ?? ''} | no word about indexes |`,
    '',
  ].join('\n');

/** Somebody practices the same question for weeks. */
export const PRACTICED: Record<string, string> = {
  'Practice/Chat service.md': `---\nStatus: Draft\n---\n## Step 1: Clarify requirements and scope\n\n- [x] Who writes to whom?\n- [ ] How long is history kept?\n\n## Practice log\n\n${practiced('2026-10-30', ['0', '2', '1'])}\n${practiced('2026-11-06', ['1', '2', '0'])}\n${practiced('2026-11-13', ['2', '3', '1'])}`,
};
