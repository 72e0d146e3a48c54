import { statusStrings } from '../../ui/strings/common';

export const statusChangeStrings = {
  setStatus: (status: string) => `Set status to “${status}”`,
  done: (status: string) => `Status: ${status}`,
  fewReviewsTitle: 'Not enough peer reviews',
  fewReviews: (count: number, required: number) =>
    `This note has ${statusStrings.reviews(count, required)}. Set a final status anyway?`,
  lastStatus: (status: string) => `“${status}” is the last status in your workflow.`,
  unknownStatus: (status: string) => `“${status}” isn’t in your workflow. Choose a status.`,
};

export const reviewStrings = {
  reviewerTitle: 'Record peer review',
  reviewer: 'Reviewer',
  reviewerPlaceholder: 'Name',
  record: 'Record',
  listed: (reviewer: string) => `${reviewer} is already listed as a reviewer.`,
  recorded: (count: number, required: number) => `Peer review recorded: ${statusStrings.reviews(count, required)}.`,
  enoughTitle: 'Enough peer reviews',
  enough: (status: string) => `This note has enough peer reviews. Set its status to “${status}”?`,
};
