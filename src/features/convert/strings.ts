import { counted } from '../../ui/strings';

export const convertStrings = {
  title: 'Convert to checklist',
  before: 'Now',
  after: 'As a checklist',
  convert: 'Convert',
  save: 'Save as template',
  counts: (phases: number, sections: number, total: number) =>
    `${[phases > 0 && counted(phases, 'phase'), sections > 0 && counted(sections, 'section'), counted(total, 'item')].filter(Boolean).join(', ')}.`,
  repaired: 'Garbled characters are fixed.',
  heldByCode: 'Lists stay as they are where converting them would change the code below.',
  nothing: 'No plain list to convert.',
  drops: {
    dropIntro: 'Remove the introduction',
    dropRules: 'Remove horizontal rules',
    dropClosing: 'Remove the closing text',
  },
  cut: 'The preview shows only the beginning. All of it will be converted.',
  done: (count: number) => `Converted to ${counted(count, 'item')}.`,
  templateFolder: 'Checklist templates',
  saved: (name: string, folder: string) => `Saved the template “${name}” in “${folder}”.`,
  open: 'Open',
  notSaved: (reason: string) => `Couldn’t save the template. ${reason}`,
};
