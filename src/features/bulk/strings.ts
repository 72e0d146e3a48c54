import { counted, dialogStrings } from '../../ui/strings';

export const bulkStrings = {
  list: 'Notes that will change',
  becomes: 'becomes',
  cancel: 'Cancel',
  close: 'Close',
  undo: dialogStrings.undo,
  preview: (changed: number, skipped: number, refused: number) => {
    const parts = [
      skipped > 0 && `${counted(skipped, 'note')} already ${skipped === 1 ? 'has' : 'have'} this value.`,
      refused > 0 && `${counted(refused, 'note')} can’t be changed.`,
    ].filter((part) => part !== false);
    if (changed === 0) return `Nothing to change: ${parts.join(' ')}`;
    return [`${counted(changed, 'note')} will change.`, ...parts].join(' ');
  },
  confirm: (count: number) => `Change ${counted(count, 'note')}`,
  progress: (done: number, total: number) => `${done.toLocaleString()} of ${counted(total, 'note')}`,
  done: (count: number) => `Changed ${counted(count, 'note')}.`,
  cancelled: (count: number, planned: number) =>
    `Cancelled after changing ${count.toLocaleString()} of ${counted(planned, 'note')}.`,
  interrupted: (count: number, planned: number) =>
    `Design Phases was turned off after changing ${count.toLocaleString()} of ${counted(planned, 'note')}.`,
  undoInterrupted: (count: number, planned: number) =>
    `Design Phases was turned off after undoing ${count.toLocaleString()} of ${counted(planned, 'change')}.`,
  undoing: (done: number, total: number) => `Undoing changes: ${done.toLocaleString()} of ${counted(total, 'note')}`,
  undone: (count: number) => (count === 1 ? 'Undid the change.' : `Undid changes to ${counted(count, 'note')}.`),
  refusedTitle: (count: number) => `${counted(count, 'note')} couldn’t be changed`,
  notUndoneTitle: (count: number) => `${counted(count, 'note')} couldn’t be undone`,
  more: (count: number) => `and ${counted(count, 'note')} more`,
};
