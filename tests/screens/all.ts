import { BOARD } from './board';
import { CHECKLIST, CONVERT, FLASHCARDS, PRINT, RELATIONS, REVIEWS, STATUS } from './dialogs';
import { BADGES, BASES, CODE_BLOCK, FILES } from './in-notes';
import { PANEL } from './panel';
import { PRACTICE } from './practice';
import { REVIEW_STATES } from './reviews';
import type { Screen } from './screen';
import { SETTINGS } from './settings';

/** Every screen of the plugin. A new one is one entry in the list of its feature. */
export const SCREENS: readonly Screen[] = [
  ...PANEL,
  ...PRACTICE,
  ...BOARD,
  ...CHECKLIST,
  ...CONVERT,
  ...STATUS,
  ...REVIEWS,
  ...REVIEW_STATES,
  ...RELATIONS,
  ...FLASHCARDS,
  ...PRINT,
  ...SETTINGS,
  ...CODE_BLOCK,
  ...BADGES,
  ...FILES,
  ...BASES,
];
