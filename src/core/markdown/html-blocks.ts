/** HTML blocks hold neither headings nor items. The kinds are those of CommonMark 0.31, section 4.6. */

const BLOCK_TAGS =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
  'fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|' +
  'menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|' +
  'track|ul';

const ATTRIBUTE = `\\s+[a-z_:][\\w.:-]*(?:\\s*=\\s*(?:[^\\s"'=<>\`]+|'[^']*'|"[^"]*"))?`;

/** An HTML block: how its first line looks, and what ends it; null for a blank line. */
interface HtmlKind {
  readonly start: RegExp;
  readonly end: RegExp | null;
}

/** A whole tag alone on its line. The only kind that does not end a paragraph. */
const ANY_TAG: HtmlKind = {
  start: new RegExp(
    `^<(?:(?!(?:script|style|pre|textarea)[\\s/>])[a-z][a-z\\d-]*(?:${ATTRIBUTE})*\\s*/?|/[a-z][a-z\\d-]*\\s*)>\\s*$`,
    'i',
  ),
  end: null,
};

const KINDS: readonly HtmlKind[] = [
  { start: /^<(?:script|pre|style|textarea)(?:\s|>|$)/i, end: /<\/(?:script|pre|style|textarea)>/i },
  { start: /^<!--/, end: /-->/ },
  { start: /^<\?/, end: /\?>/ },
  { start: /^<![a-z]/i, end: />/ },
  { start: /^<!\[CDATA\[/, end: /\]\]>/ },
  { start: new RegExp(`^</?(?:${BLOCK_TAGS})(?:\\s|/?>|$)`, 'i'), end: null },
];

/** The kind of HTML block a line begins; null for none. `line` begins with `<`. */
export function htmlKindOf(line: string, inParagraph: boolean): HtmlKind | null {
  const kind = KINDS.find(({ start }) => start.test(line));
  if (kind !== undefined) return kind;
  return !inParagraph && ANY_TAG.start.test(line) ? ANY_TAG : null;
}
