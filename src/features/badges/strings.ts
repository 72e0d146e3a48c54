import { progressStrings } from '../../ui/strings/common';

export const badgeStrings = {
  label: progressStrings.itemsDone,
};
