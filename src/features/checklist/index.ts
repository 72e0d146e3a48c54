/** What other features may use of this one. */
export { pickChecklist } from './insert';
export { outlineStrings } from './strings';
export { usualFolder } from './new-note';
