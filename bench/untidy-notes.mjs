/** Made-up notes as people leave them, the same in every process. */
import { proseNotes } from './notes.mjs';

/** Properties that all say the note is a draft, or say nothing of it. */
const PROPERTIES = [
  () => '---\nStatus: Draft # to be read again\nPeer Reviewed: 0\nEditDate: 2024-03-06\n---\n',
  () => '---\r\ntags: [systemDesign]\r\nStatus:   "Draft"\r\nPeer Reviewed:\r\n---\r\n',
  (related) => `---\nStatus: 'draft'\nRelates:\n  - "[[${related}]]"\n  - "[[Nowhere]]"\nEstimate: 1:30\n---\n\n`,
  () => '---\ntags:\n  - systemDesign\n  - caché/→\nPeer Reviewed: "2"\nReview: |\n  Status: not this one\n---\n',
  () => '---\nstatus: someone else’s\nStatus:\n# Status: commented out\nStartDate: 06-03-2024\n---\n',
  () => '',
  () => '\n\n',
  (related) => `--- \nRelates: [[${related}]]\nPeer Reviewed: 1\n---\t\n`,
];

const ENDINGS = ['\n', '', '\n\n\n', '  \n', '\r\n'];

/** One checklist item, so that the board lists the note whatever its properties say. */
const ITEM = '## Step 1: Understand the problem (5 minutes)\n\n- [ ] Who uses it, and how often?\n';

/** `count` notes of about a kilobyte, by path, in ten folders. */
export function untidyNotes(count) {
  const bodies = proseNotes(64).map((text) => text.slice(text.indexOf('---\n', 4) + 4).slice(0, 900));
  const nameOf = (index) => `Design ${index % count}`;
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const properties = PROPERTIES[index % PROPERTIES.length](nameOf(index + 7));
      const body = `${ITEM}\nAs in [[${nameOf(index + 1)}]], #systemDesign.\n${bodies[index % bodies.length]}`;
      const text =
        properties + (index % 3 === 0 ? body.replaceAll('\n', '\r\n') : body) + ENDINGS[index % ENDINGS.length];
      return [`Area ${index % 10}/${nameOf(index)}.md`, text];
    }),
  );
}
