import fs from 'node:fs';
import path from 'node:path';
import { type Look, LOOKS } from './screen';

/** A picture of a screen. */
export interface Shot {
  readonly name: string;
  readonly look: Look;
  /** Beside the sheet. */
  readonly file: string;
}

const STYLE = `
body { font: 14px system-ui, sans-serif; margin: 24px; background: #ddd; color: #222; }
.row { display: flex; gap: 16px; align-items: flex-start; margin-bottom: 32px; }
figure { margin: 0; }
img { display: block; max-width: 640px; max-height: 860px; box-shadow: 0 0 0 1px #999; }
figcaption { padding: 4px 0; color: #555; }
h2 { margin: 0 0 8px; font-size: 16px; }`;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Writes a page with a row for each screen; returns its path. */
export function writeSheet(folder: string, file: string, shots: readonly Shot[]): string {
  const names = [...new Set(shots.map(({ name }) => name))];
  const rows = names.map((name) => {
    const ofScreen = LOOKS.flatMap((look) => shots.filter((shot) => shot.name === name && shot.look === look));
    const figures = ofScreen.map(
      ({ look, file: picture }) =>
        `<figure><figcaption>${escaped(look)}</figcaption><a href="${encodeURIComponent(picture)}"><img src="${encodeURIComponent(picture)}" alt=""></a></figure>`,
    );
    return `<h2>${escaped(name)}</h2><div class="row">${figures.join('')}</div>`;
  });
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Screens</title><style>${STYLE}</style>${rows.join('\n')}</html>\n`;
  const sheet = path.join(folder, file);
  fs.writeFileSync(sheet, html);
  return sheet;
}
