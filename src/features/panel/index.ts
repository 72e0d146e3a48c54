/** What other features may use of this one. */
export { addPhasePanel, openPhasePanel } from './register';
export { panelStrings, problemStrings, sortStrings } from './strings';
export { DirectionIcon, directionOf, NoteFacts } from './related-notes';
