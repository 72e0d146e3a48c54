import fs from 'node:fs';
import path from 'node:path';
import { SCREENS } from './all';
import type { Look } from './screen';
import { recordTour } from './tour';
import { walk } from './walk';

/** The pictures of the docs: the file, and the screen that the window shows. */
const DOCS_PICTURES: readonly (readonly [file: string, screen: string, look?: Look])[] = [
  ['badges', 'badges: reading view'],
  ['bases', 'bases: a review base'],
  ['board', 'board: table'],
  ['board-columns', 'board: cards'],
  ['board-next', 'board: what is next'],
  ['code-block', 'code block: in the overview of the sample vault'],
  ['convert', 'convert: a pasted outline'],
  ['flashcards', 'flashcards: of a note'],
  ['panel', 'panel: part done'],
  ['practice', 'practice: running'],
  ['practice-review', 'practice: review'],
  ['print', 'print: a note'],
  ['reset', 'checklist: reset'],
  ['reviews', 'reviews: not ready'],
  ['reviews-dark', 'reviews: on the board', 'dark'],
  ['reviews-phone', 'reviews: waiting, in the panel', 'phone'],
  ['templates', 'checklist: insert into a plain note'],
];

const SIZE = { width: 1100, height: 740 };
const TOUR = 'tour';

/** Writes the pictures of the docs anew, and the animated one of the README; those whose name has `only` in it. */
export async function writeDocsPictures(folder: string, only: string): Promise<void> {
  for (const [file, name, look = 'light'] of DOCS_PICTURES.filter(([each]) => each.includes(only))) {
    const screen = SCREENS.find((each) => each.name === name);
    if (!screen) throw new Error(`There is no screen “${name}” for ${file}.png.`);
    await walk(screen, [look], async ({ app }) => {
      if (look !== 'phone') await app.page.setViewportSize(SIZE);
      await app.settle();
      await app.page.screenshot({ path: path.join(folder, `${file}.png`) });
    });
    console.log(file);
  }
  if (!TOUR.includes(only)) return;
  fs.writeFileSync(path.join(folder, `${TOUR}.png`), await recordTour());
  console.log(TOUR);
}
