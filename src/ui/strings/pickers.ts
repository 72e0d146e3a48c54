import type { Progress } from '../../core/outline/outline';

export const pickerStrings = {
  status: 'Set status to…',
  noStatus: 'No such status. The workflow is in the settings.',
  current: 'Current',
  noNote: 'No such note.',
  related: (title: string) => `Open a note related to ${title}`,
  noRelated: 'No such related note.',
  link: (title: string) => `Pick a note that ${title} relates to`,
  toOpen: 'to open',
  toOpenInTab: 'to open in new tab',
  toLink: 'to link',
  toLinkBothWays: 'to link both ways',
  statusAndProgress: (status: string, { done, total }: Progress) =>
    [status, total > 0 ? `${done}/${total}` : ''].filter((part) => part !== '').join(' · '),
};
