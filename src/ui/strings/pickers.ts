import type { Progress } from '../../core/outline/outline';

export const pickerStrings = {
  status: 'Set status to…',
  noStatus: 'No statuses match. Edit your workflow in settings.',
  current: 'Current',
  noNote: 'No notes match.',
  related: (title: string) => `Open a note related to ${title}`,
  noRelated: 'No related notes match.',
  link: (title: string) => `Choose a related note for ${title}`,
  toOpen: 'to open',
  toOpenInTab: 'to open in new tab',
  toLink: 'to link',
  toLinkBothWays: 'to link both ways',
  statusAndProgress: (status: string, { done, total }: Progress) =>
    [status, total > 0 ? `${done}/${total}` : ''].filter((part) => part !== '').join(' · '),
};
