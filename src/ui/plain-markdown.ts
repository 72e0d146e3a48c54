/** Code spans, escapes, links, images and comments: what they show is taken as it stands. */
const SPANS = new RegExp(
  [
    '(?<ticks>`+)(?<code>.*?[^`])\\k<ticks>(?!`)',
    '\\\\(?<escaped>[!-/:-@[-`{-~])',
    '!?\\[\\[(?<target>[^\\[\\]|]*)(?:\\|(?<alias>[^\\[\\]]*))?\\]\\]',
    '!?\\[(?<label>[^\\[\\]]*)\\]\\([^()\\n]*(?:\\([^()\\n]*\\)[^()\\n]*)?\\)',
    '%%[^%]*%%',
  ].join('|'),
  'g',
);
const DELIMITERS = /(\*{1,3}|_{1,3}|~~|==)/;
const BLOCK_ID = /\s\^[\w-]+$/;

/** A stretch of text; `literal` where it is shown as it stands, whatever marks it holds. */
interface Part {
  text: string;
  readonly literal: boolean;
}

/** One line of inline Markdown as a reader sees it: emphasis, code and links without their marks. HTML stays plain text. */
export function plainMarkdown(markdown: string): string {
  const parts = partsOf(markdown.replace(BLOCK_ID, ''));
  dropPairs(parts);
  return parts
    .map(({ text }) => text)
    .join('')
    .trim();
}

function partsOf(markdown: string): Part[] {
  const parts: Part[] = [];
  const addMarked = (text: string) => {
    for (const piece of text.split(DELIMITERS)) parts.push({ text: piece, literal: false });
  };
  let position = 0;
  for (const match of markdown.matchAll(SPANS)) {
    addMarked(markdown.slice(position, match.index));
    const { code, escaped, target, alias, label } = match.groups ?? {};
    if (label !== undefined) addMarked(label);
    else parts.push({ text: code ?? escaped ?? alias ?? target ?? '', literal: true });
    position = match.index + match[0].length;
  }
  addMarked(markdown.slice(position));
  return parts.filter(({ text }) => text !== '');
}

/** Empties the delimiters that have a partner; the others are text. */
function dropPairs(parts: readonly Part[]): void {
  const open = new Map<string, number>();
  parts.forEach((part, index) => {
    if (part.literal || !DELIMITERS.test(part.text)) return;
    const before = parts[index - 1]?.text.at(-1) ?? ' ';
    const after = parts[index + 1]?.text[0] ?? ' ';
    const opener = open.get(part.text);
    const inWord = part.text.startsWith('_') && /\w/.test(before) && /\w/.test(after);
    if (inWord) return;
    if (opener !== undefined && before.trim() !== '') {
      const partner = parts[opener];
      if (partner) partner.text = '';
      open.delete(part.text);
      part.text = '';
    } else if (after.trim() !== '') open.set(part.text, index);
  });
}
