import fs from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '..');

/** What people read: the sources, with their words and comments, the docs, and the sample notes. */
const PLACES = ['src', 'docs', 'sample-vault', 'README.md', 'CONTRIBUTING.md'];

function filesAt(place: string): string[] {
  const full = path.join(root, place);
  if (fs.statSync(full).isFile()) return [place];
  return fs
    .readdirSync(full, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(md|tsx?|css)$/.test(file))
    .map((file) => `${place}/${file.replaceAll(path.sep, '/')}`);
}

/** Texts by file, each on one line and with plain quotes, so that a sentence is found wherever it is broken. */
const texts = new Map(
  PLACES.flatMap(filesAt).map((file) => {
    const text = fs.readFileSync(path.join(root, file), 'utf8');
    return [
      file,
      text
        .replace(/\s+(?:\*\s+)?/g, ' ')
        .replace(/[“”]/g, '"')
        .replace(/’/g, "'"),
    ] as const;
  }),
);
const filesWith = (pattern: RegExp): string[] => [...texts].filter(([, text]) => pattern.test(text)).map(([f]) => f);

const GONE = [
  /Links without an answer|Link back in all|Remove link in all/,
  /Nothing to mend|\bmend(s|ed|ing)?\b/,
  /does not know this status|is no status of/,
  /count of peer reviews is not a number|(start|edit) date is not a date/,
  /relation leads to no note|No note fits/,
  /No stage|mean progress/,
  /Took back the change|could not be taken back/,
  /a second copy of what|Nothing is missing:/,
  /has no character that a file name/,
  /needs so many before/,
  /Marks of done items|Minutes of a practice|Shared out by/,
  /quiet "3\/7"|behind each phase heading/,
  /Empty: the folder where/,
  /does not know are added at its end/,
  /Time is over|minutes used\.|Practise in|'End it'/,
  /Clear the marks of which|opened again\./,
  /makes none twice/,
  /that is not a checklist already/,
  /had been read in the wrong encoding/,
  /" is no setting|" is not allowed here/,
  /The item moved and (?!can't be identified)/,
  /What becomes of the rest|How far above the average|How little downtime/,
  /a few moments written down/,
  /in the innermost of the lists around/,
  /\b(carryOut|cameOrWent|lookAgain|laidOver|wordsOnRefusal|drawnWhenChanged|Outlook|Stretch|opaque)\b/,
  /\b(colour|behaviour|favour|recognis|organis|practis)/i,
];

const HERE = [
  'One-way links',
  'Link all back',
  'Remove all',
  'All relations are fine.',
  "This status isn't in your workflow.",
  `isn't in your workflow. Choose a status.`,
  'Peer reviews must be 0 or more.',
  "Can't read the start date. Use YYYY-MM-DD.",
  "A related note doesn't exist.",
  'No notes match.',
  'Unknown status',
  'average progress',
  'Undid changes to',
  "couldn't be undone",
  'Insert everything again',
  'This note already has the whole checklist.',
  'Use at least one letter or number.',
  'Reviews a note needs to count as reviewed.',
  'Done markers',
  'Default length',
  'Split by time boxes',
  'small "3/7" after each phase heading',
  "Leave empty to use Obsidian's default.",
  "Adds statuses your notes use that aren't in the workflow",
  "Time's up",
  'Practice note',
  'End and start new',
  'Reset which items? Answers are kept.',
  'Re-importing updates cards without duplicates.',
  'No plain list to convert.',
  'Garbled characters are fixed.',
  'Unknown setting "',
  'Invalid value "',
  "moved and can't be identified.",
  'What happens when one service',
  'What is the peak-to-average traffic ratio?',
  'What availability target (SLA) must the system meet?',
  'Time is computed from saved timestamps, so it stays right after sleep',
];

describe('plain English', () => {
  test.each(GONE)('%s is gone', (pattern) => expect(filesWith(pattern)).toEqual([]));

  test.each(HERE)('“%s” is here', (text) => expect([...texts.values()].some((each) => each.includes(text))).toBe(true));

  test('strings say it without “is no” and “behind”', () => {
    const words = [...texts].filter(([file]) => /\/strings(\/[a-z]+)?\.ts$/.test(file));
    expect(words.length).toBeGreaterThan(10);
    expect(words.filter(([, text]) => /\b(is no|behind)\b/.test(text)).map(([file]) => file)).toEqual([]);
  });
});
