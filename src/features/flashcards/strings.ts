import { counted } from '../../ui/strings';

export const exportStrings = {
  notWritten: (reason: string) => `Couldn’t write the file: ${reason}`,
};

export const flashcardStrings = {
  title: 'Export flashcards',
  menu: 'Export flashcards…',
  export: 'Export',
  source: 'Cards from',
  fromNote: (title: string) => `This note: ${title}`,
  fromNotes: (count: number) => counted(count, 'note'),
  fromTemplate: (name: string) => `Template: ${name}`,
  noteInFolder: (title: string, folder: string) => `${title} (${folder})`,
  severalName: 'Design notes',
  noCards: (notes: number) =>
    notes === 1
      ? 'This note has no checklist. These cards are from a template.'
      : 'These notes have no checklists. These cards are from a template.',
  phase: 'Phase',
  allPhases: 'All phases',
  format: 'Format',
  formats: { anki: 'Text file for Anki', 'review-note': 'Note for the Spaced Repetition plugin', csv: 'CSV file' },
  formatHints: {
    anki: 'Re-importing updates cards without duplicates.',
    'review-note': 'Updates an existing note in place. Keeps review dates and your own lines.',
    csv: 'For spreadsheets and other programs.',
  },
  options: 'Options',
  kindsLabel: 'Card types',
  kinds: { item: 'Questions', phase: 'What each phase covers', order: 'What follows each phase' },
  withUnanswered: 'Include unanswered questions',
  outcome: (count: number, path: string) =>
    count === 0 ? 'No cards to export.' : `${counted(count, 'card')} to ${path}`,
  firstShown: (shown: number, all: number) => `The first ${shown} of ${counted(all, 'card')}`,
  previewLabel: 'Card preview',
  noAnswer: '(no answer)',
  reviewNoteName: (name: string) => `${name} flashcards`,
  listName: 'Card IDs',
  listIntro:
    'Design Phases uses this list to recognize exported flashcards. Keep this note. Without it, reworded questions become new cards.',
  exported: (count: number, path: string) => `Exported ${counted(count, 'card')} to ${path}.`,
  showInFolder: 'Show in folder',
  copyPath: 'Copy path',
  headings: ['Note', 'Phase', 'Section', 'Kind', 'Question', 'Answer', 'ID'],
};

/** Questions on flashcards that don’t come from the checklist. */
export const flashcardWords = {
  whatDoesStepCover: (step: string) => `What does ${step} cover?`,
  whatDoesPhaseCover: (title: string) => `What does “${title}” cover?`,
  whatFollows: (title: string) => `What follows “${title}”?`,
};
