/** What other features may use of this one. */
export { pickChecklist } from './insert';
export { outlineStrings } from './strings';
export { createDesignNote, usualFolder } from './new-note';
