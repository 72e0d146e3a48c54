import { parser as lezerMarkdown, GFM } from '@lezer/markdown';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { outlineOf } from '../src/core/outline/outline-of';
import { scanNote } from '../src/core/markdown/scan';

const OPTIONS = { doneMarks: 'xX', cancelledMarks: '-', countNested: true };
const lezer = lezerMarkdown.configure(GFM);

/** The least any reader of lines does: finds each line's end and looks at its first character. */
export function bareLineScan(text) {
  let sum = 0;
  for (let start = 0; start < text.length;) {
    sum += text.charCodeAt(start);
    const end = text.indexOf('\n', start);
    if (end < 0) break;
    start = end + 1;
  }
  return sum;
}

/** What is measured against the bare line scan, each on the text of a note. */
export const contenders = {
  'bare line scan': bareLineScan,
  scan: (text) => scanNote(text).lineCount,
  outline: (text) => outlineOf(text, OPTIONS).total,
  mdast: (text) => fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }).children.length,
  '@lezer/markdown': (text) => lezer.parse(text).length,
};
