import { counted } from '../../ui/strings';

export const commandStrings = {
  insertChecklist: 'Insert checklist',
  insertDefault: 'Insert default checklist',
  newNote: 'Create note from checklist',
};

export const outlineStrings = {
  untitledPhase: 'Items',
  itemsDone: (done: number, total: number) => `${done} of ${total} items done`,
};

export const insertionStrings = {
  insertTitle: 'Insert checklist',
  insert: 'Insert',
  newNoteTitle: 'Create note from checklist',
  create: 'Create',
  template: 'Template',
  phases: 'Phases',
  all: 'All',
  none: 'None',
  untitled: 'Items without a heading',
  phaseSize: (missing: number, count: number, minutes: number) => {
    if (missing < count) return missing === 0 ? 'already there' : `${missing} of ${counted(count, 'item')} missing`;
    return minutes > 0 ? `${counted(count, 'item')}, ${minutes} min` : counted(count, 'item');
  },
  addProperties: 'Add properties',
  withoutProperties: 'Insert without properties',
  secondCopy: 'Insert everything again',
  preview: 'Preview',
  willAdd: (count: number) => (count === 0 ? 'Adds only properties.' : `Adds ${counted(count, 'item')}.`),
  under: (headings: readonly string[]) => `*Under ${headings.join(' › ')}*`,
  propertiesLeftOut: (reason: string) => `The properties won’t be added. ${reason}`,
  noPhaseChosen: 'Choose at least one phase.',
  nothingMissing: 'This note already has the whole checklist.',
  insertSecondCopy: 'Insert everything again',
  insertedAtEnd: 'Checklist inserted.',
  noDefault: 'The default template no longer exists. Choose a template, or change the default in settings.',
  folderMissing: (folder: string) =>
    `The template folder “${folder}” doesn’t exist, so your own templates aren’t listed.`,
  noteTitle: 'Title',
  noteTitlePlaceholder: 'Note title',
  folder: 'Folder',
  folderPlaceholder: 'Vault root',
  badTitle: 'Use at least one letter or number.',
  badFolder: 'A folder can’t be named “.” or “..”.',
  notCreated: (reason: string) => `Couldn’t create the note. ${reason}`,
};

export const resetStrings = {
  name: 'Reset checklist',
  what: 'Reset which items? Answers are kept.',
  selection: 'Selection',
  note: 'Whole note',
  done: (count: number) => `${count.toLocaleString()} done`,
  nothing: 'No done items to reset.',
  opened: (count: number) => `${counted(count, 'item')} reset.`,
};
