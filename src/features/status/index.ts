/** What other features may use of this one. */
export { addStatusItems, setStatus } from './set-status';
export { colorVariable, StatusPill } from './status-pill';
export { stageStrings, statusStrings } from './strings';
