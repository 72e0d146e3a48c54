/** What other features may use of this one. */
export { pickNewerNote } from './newer-note';
export { NotePicker } from './note-picker';
export { pickRelation } from './relations';
export { offerModEnter } from './related-picker';
export { directionStrings } from './strings';
