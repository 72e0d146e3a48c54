/** Line ends, blanks, quotes, comments and properties, each in another way. */
const TEXTS = [
  '---\nStatus: Draft # to be read again\nPeer Reviewed: 0\n---\n- [ ] One\n',
  '---\r\ntags: [systemDesign]\r\nStatus:   "Draft"\r\n---\r\n\r\n- [x] One\r\n- [ ] Two',
  '---\nStatus: \'draft\'\nRelates:\n  - "[[Nowhere]]"\nEstimate: 1:30\n---\n\n\n',
  '--- \nReview: |\n  Status: not this one\n---\t\n- [ ] Zurück → weiter 🟩  \n',
  '---\nstatus: of another kind\nStatus:\n# Status: commented out\n---\n- [ ] One\n\n\n\n',
  '\n\n- [ ] No properties at all\n\t- [x] nor an end of line',
  '---\n---\n* [ ] None between the lines\r\n* [X] and line ends of both kinds\n',
];

/** A thousand notes as people leave them. */
export const UNTIDY: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: 1000 }, (_, index) => [
    `Design ${String(index).padStart(3, '0')}.md`,
    TEXTS[index % TEXTS.length] ?? '',
  ]),
);

/** Notes that something keeps from being changed: the first by itself, the others by what the test does to them. */
export const HINDERED = {
  'Broken.md': '---\nStatus: Draft\nRelates: [unclosed\n---\n- [ ] One\n',
  'Locked.md': '---\nStatus: Draft\n---\n- [ ] One\n',
  'Removed.md': '---\nStatus: Draft\n---\n- [ ] One\n',
};
