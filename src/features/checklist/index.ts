export { pickChecklist } from './insert';
export { usualFolder } from './usual-folder';
