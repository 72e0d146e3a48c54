/** What other features may use of this one. */
export { addFoundStatuses, colorChoices, stageChoices, statusesToAdd } from './found-statuses';
export { addStatusItems, setStatus } from './set-status';
export { colorVariable, StatusPill } from './status-pill';
export { foundStrings, stageStrings, statusStrings } from './strings';
