import { counted } from '../../ui/strings/counted';

export const convertStrings = {
  title: 'Convert to checklist',
  before: 'Now',
  after: 'As a checklist',
  convert: 'Convert',
  save: 'Save as template',
  counts: (phases: number, sections: number, total: number) =>
    `${[phases > 0 && counted(phases, 'phase'), sections > 0 && counted(sections, 'section'), counted(total, 'item')].filter(Boolean).join(', ')}.`,
  repaired: 'Characters that had been read in the wrong encoding are repaired.',
  nothing: 'Nothing to convert: there is no list here that is not a checklist already.',
  drops: {
    dropIntro: 'Leave out the introduction',
    dropRules: 'Leave out horizontal rules',
    dropClosing: 'Leave out the closing text',
  },
  cut: 'Only the beginning is shown; all of it is converted.',
  done: (count: number) => `Converted: ${counted(count, 'new item')}.`,
  templateFolder: 'Checklist templates',
  saved: (name: string, folder: string) => `Saved as the template “${name}” in “${folder}”.`,
  open: 'Open',
  notSaved: (reason: string) => `The template could not be saved. ${reason}`,
};

export const resetStrings = {
  name: 'Reset checklist',
  what: 'Clear the marks of which items? Answers stay.',
  selection: 'Selection',
  note: 'Whole note',
  done: (count: number) => `${count.toLocaleString()} done`,
  nothing: 'Nothing to reset: no item is done.',
  opened: (count: number) => `${counted(count, 'item')} opened again.`,
};
