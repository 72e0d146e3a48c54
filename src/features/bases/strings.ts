export const basesStrings = {
  view: 'Review board',
  layout: 'Layout',
  columnProperty: 'Column property',
  statusProperty: 'Status',
  create: 'Create review base',
  fileName: 'Review board',
  failed: (reason: string) => `Couldn’t create the base. ${reason}`,
  off: 'Bases is turned off. Turn on the Bases core plugin in settings, then try again.',
  views: { all: 'By status', drafts: 'Drafts', needsReview: 'Needs review', stale: 'Stale' },
};
