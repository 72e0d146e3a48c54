import { nameKey } from '../comparable';

/** How texts stand in the practice log, and how its columns are found whatever their order. */

const ESCAPES: Readonly<Record<string, string>> = { '&lt;': '<', '&amp;': '&', '&#37;': '%' };

/** A text on one line, kept from opening a tag or a comment. */
export const escapeLine = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/&(?=lt;|amp;|#37;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/%(?=%)/g, '&#37;');

/** The same, kept from ending its cell. */
export const escapeCell = (text: string): string => escapeLine(text).replace(/\|/g, '\\|');

/** What was written as a cell or in a heading, as it was typed. */
export const unescapeText = (text: string): string =>
  text.replace(/&(?:lt|amp|#37);/g, (escape) => ESCAPES[escape] ?? escape).trim();

export const columnKey = (name: string): string => nameKey(name).trim();

/** Whether a table has all of these columns. */
export const hasColumns = (columns: readonly string[], names: readonly string[]): boolean =>
  names.every((name) => columns.some((column) => columnKey(column) === name));

/** The cells of a row by the lower-case name of their column; empty where the row or the table has none. */
export const cellReader =
  (cells: readonly string[], columns: readonly string[]) =>
  (name: string): string =>
    cells[columns.findIndex((column) => columnKey(column) === name)] ?? '';
