/** A small vault of design notes, as the scenarios need it. */
export const CHAT = 'Designs/Chat.md';
export const FEED = 'Designs/Feed.md';

export const NOTES: Record<string, string> = {
  [CHAT]: `---
Status: Draft
Relates: "[[Feed]]"
Peer Reviewed: 0
---
# Chat

## Step 1: Clarify requirements (5 minutes)

- [x] Who writes to whom?
- [ ] How long is history kept?

## Step 2: Sketch the architecture (10 minutes)

- [ ] Which service delivers a message?
`,
  [FEED]: '---\nStatus: Draft # to be read again\nPeer Reviewed: 1\n---\n# Feed\n\n- [ ] Push or pull?\n',
  'C# notes.md': '---\nStatus: In review\n---\n# C# notes\n\nThe right note.\n',
  'C.md': '# C\n\nAnother language.\n',
};
