/** What other features may use of this one. */
export { DirectionIcon, directionOf } from './direction-icon';
export { NoteFacts } from './note-facts';
export { openPhasePanel } from './register';
export { panelStrings, problemStrings, sortStrings } from './strings';
