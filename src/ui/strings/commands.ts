export const commandStrings = {
  insertChecklist: 'Insert checklist',
  insertDefault: 'Insert default checklist',
  newNote: 'Create note from checklist',
  setStatus: 'Set status',
  advanceStatus: 'Advance status',
  recordReview: 'Record peer review',
  openRelated: 'Open related note',
  addRelation: 'Add relation',
  nextOpenItem: 'Go to next open item',
  nextPhase: 'Go to next phase',
  previousPhase: 'Go to previous phase',
  setStatusMenu: 'Set design status…',
};
