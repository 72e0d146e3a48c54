import { statusStrings } from '../../ui/strings/common';

export const statusChangeStrings = {
  setStatus: (status: string) => `Set status to “${status}”`,
  done: (status: string) => `Status: ${status}`,
  fewReviewsTitle: 'Too few peer reviews',
  fewReviews: (count: number, required: number) =>
    `This note has ${statusStrings.reviews(count, required)}. Set a final status all the same?`,
  lastStatus: (status: string) => `“${status}” is the last status of the workflow.`,
  unknownStatus: (status: string) => `“${status}” is no status of the workflow. Choose the one that comes next.`,
};

export const reviewStrings = {
  reviewerTitle: 'Record peer review',
  reviewer: 'Reviewer',
  reviewerPlaceholder: 'Name',
  record: 'Record',
  listed: (reviewer: string) => `${reviewer} is already listed as a reviewer.`,
  recorded: (count: number, required: number) => `Peer review recorded: ${statusStrings.reviews(count, required)}.`,
  enoughTitle: 'Enough peer reviews',
  enough: (status: string) => `The note has all the peer reviews it needs. Set its status to “${status}”?`,
};
