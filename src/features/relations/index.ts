/** What other features may use of this one. */
export { NotePicker } from './note-picker';
export { pickRelation } from './relations';
export { offerModEnter } from './related-picker';
export { directionStrings } from './strings';
