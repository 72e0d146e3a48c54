import { counted } from '../../ui/strings/counted';

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
  phaseSize: (count: number, minutes: number) =>
    minutes > 0 ? `${counted(count, 'item')}, ${minutes} min` : counted(count, 'item'),
  secondCopy: 'Insert a second copy of what the note has already',
  preview: 'Preview',
  willAdd: (count: number) => (count === 0 ? 'Only properties are missing.' : `Adds ${counted(count, 'item')}.`),
  under: (heading: string) => `*Under ${heading}:*`,
  noPhaseChosen: 'Choose at least one phase.',
  nothingMissing: 'Nothing is missing: the note has all of this already.',
  insertSecondCopy: 'Insert a second copy',
  insertedAtEnd: 'Checklist inserted.',
  noDefault: 'The default template is no longer there. Choose one, or set another default in the settings.',
  folderMissing: (folder: string) =>
    `The template folder “${folder}” does not exist, so your own templates are missing here.`,
  noteTitle: 'Title',
  noteTitlePlaceholder: 'Title of the new note',
  folder: 'Folder',
  folderPlaceholder: 'Vault root',
  badTitle: 'This title has no character that a file name can have.',
  badFolder: 'A folder name cannot be “.” or “..”.',
  notCreated: (reason: string) => `The note could not be created. ${reason}`,
};
