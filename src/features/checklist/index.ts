/** What other features may use of this one. */
export { pickChecklist } from './insert';
export { usualFolder } from './usual-folder';
