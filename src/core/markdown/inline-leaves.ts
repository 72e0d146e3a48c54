import { decodeEntity, ENTITY } from './entities';
import { ATTRIBUTE } from './leaf-blocks';
import { asTyped, hidden, type Part, type SpanTag } from './inline-nodes';

/** A piece of inline Markdown that one pattern finds. */
interface Leaf {
  /** Sticky. */
  readonly pattern: RegExp;
  /** What ends it, if that may be far away: without one ahead it isn't looked for. */
  readonly closer?: string;
  /** Null if it isn't one after all. `before` and `after` are the characters around it, empty at the ends. */
  readonly read: (match: RegExpExecArray, before: string, after: string) => Part | null;
}

/** The span that shows an HTML element; tags of other elements are left out. */
const SPAN_OF_ELEMENT: ReadonlyMap<string, SpanTag> = new Map([
  ['b', 'b'],
  ['strong', 'b'],
  ['i', 'i'],
  ['em', 'i'],
  ['s', 's'],
  ['del', 's'],
  ['u', 'u'],
  ['ins', 'u'],
  ['mark', 'mark'],
  ['code', 'code'],
  ['kbd', 'kbd'],
  ['small', 'small'],
  ['sub', 'sub'],
  ['sup', 'sup'],
]);
const BLANK = /^\s?$/;
const PUNCTUATION = /[\p{P}\p{S}]/u;

const brk: Leaf = { pattern: /(?:\\|[ \t]*)\n[ \t]*/y, read: ([source]) => ({ kind: 'break', source }) };
const escaped: Leaf = {
  pattern: /\\([!-/:-@[-`{-~])/y,
  read: ([source, text = '']) => ({ kind: 'text', text, source }),
};
const displayMath: Leaf = {
  pattern: /\$\$((?:\\[^]|[^\\$]|\$(?!\$))+)\$\$/y,
  read: ([source, text = '']) => ({ kind: 'math', text: text.trim(), isDisplay: true, source }),
};
/** The dollar signs touch the formula, and no digit follows: `$5 and $10` are prices. */
const math: Leaf = {
  pattern: /\$(?!\s)((?:\\.|[^\\$\n])+)\$(?!\d)/y,
  read: ([source, text = '']) => (/\s$/.test(text) ? null : { kind: 'math', text, isDisplay: false, source }),
};
const comment: Leaf = {
  pattern: /%%[^]*?%%/y,
  closer: '%%',
  read: ([source]) => hidden(source),
};
const htmlComment: Leaf = {
  pattern: /<!--[^]*?-->/y,
  closer: '-->',
  read: ([source]) => hidden(source),
};
const script: Leaf = {
  pattern: /<(script|style)\b[^<]*<\/\1\s*>/iy,
  read: ([source]) => hidden(source),
};
const entity: Leaf = {
  pattern: new RegExp(ENTITY, 'iy'),
  read: ([source, name = '']) => {
    const text = decodeEntity(name);
    return text === null ? null : { kind: 'text', text, source };
  },
};
const autolink: Leaf = {
  pattern: /<(?:([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)|([\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+))>/iy,
  read: ([source, url, mail = '']) => {
    return { kind: 'link', target: url ?? `mailto:${mail}`, content: [asTyped(url ?? mail)], source };
  },
};
const tag: Leaf = {
  pattern: new RegExp(`<(/?)([a-z][a-z0-9-]*)(?:${ATTRIBUTE})*\\s*/?>`, 'iy'),
  read: ([source, slash, name = '']) => {
    const element = name.toLowerCase();
    if (element === 'br') return { kind: 'break', source };
    const span = SPAN_OF_ELEMENT.get(element);
    if (span === undefined) return hidden(source);
    const [canOpen, canClose] = [slash === '', slash === '/'];
    return { kind: 'run', marker: span, tag: span, source, count: 1, length: 1, canOpen, canClose };
  },
};
/** With `!` in front an embed, shown by its caption or name. */
const wikilink: Leaf = {
  pattern: /(!?)\[\[([^[\]|\n]*)((?:\|[^[\]\n]*)?)\]\]/y,
  read: ([source, embed, name = '', bar = '']) => {
    const target = (name === '' ? bar : name).replace(/\\$/, '').trim();
    const alias = name === '' ? '' : bar.slice(1).trim();
    if (target === '') return null;
    if (embed === '') return { kind: 'wikilink', target, text: alias || displayOf(target), source };
    return { kind: 'text', text: captionOf(alias) || displayOf(target), source };
  },
};
const footnote: Leaf = {
  pattern: /\[\^([^\s[\]]+)\]/y,
  read: ([source, label = '']) => ({ kind: 'footnote', content: [asTyped(label)], source }),
};
const blockId: Leaf = {
  pattern: /\^[A-Za-z0-9-]+\s*$/y,
  read: ([source], before) => (BLANK.test(before) ? hidden(source) : null),
};
/** A pair of parentheses is part of the address: `https://en.wikipedia.org/wiki/Cache_(computing)`. */
const url: Leaf = {
  pattern:
    /https?:\/\/(?:[^\s<>"'`|()[\]]|\([^\s<>"'`|()[\]]*\))*(?:[^\s<>"'`|.,;:!?()[\]*_~=]|\([^\s<>"'`|()[\]]*\))/y,
  read: ([source]) => ({ kind: 'link', target: source, content: [asTyped(source)], source }),
};
/** Where a run may begin or end emphasis: CommonMark's left- and right-flanking runs. */
const run: Leaf = {
  pattern: /(\*|_|~|=)\1*/y,
  read: ([source, marker = ''], before, after) => {
    const { length } = source;
    if ((marker === '~' || marker === '=') && length !== 2) return asTyped(source);
    const opens = !BLANK.test(after) && (!PUNCTUATION.test(after) || BLANK.test(before) || PUNCTUATION.test(before));
    const closes = !BLANK.test(before) && (!PUNCTUATION.test(before) || BLANK.test(after) || PUNCTUATION.test(after));
    const isInWord = marker === '_';
    const canOpen = opens && (!isInWord || !closes || PUNCTUATION.test(before));
    const canClose = closes && (!isInWord || !opens || PUNCTUATION.test(after));
    return { kind: 'run', marker, tag: null, source, count: length, length, canOpen, canClose };
  },
};

const IMAGE_SIZE = /(?:^|\|)\s*\d+(?:x\d+)?\s*$/;

/** The caption of an embed or image without its size: `A cache|300`, `300x200`. */
export const captionOf = (alias: string): string => alias.replace(IMAGE_SIZE, '').trim();

/** What Obsidian shows of a link without an alias: `Note > Heading` for `[[Note#Heading]]`. */
function displayOf(target: string): string {
  return target
    .split('#')
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' > ');
}

/** The leaves by their first character, in the order in which they are tried. */
export const LEAVES: Readonly<Record<string, readonly Leaf[]>> = {
  '\n': [brk],
  '\\': [escaped, brk],
  $: [displayMath, math],
  '%': [comment],
  '&': [entity],
  '<': [htmlComment, script, autolink, tag],
  '!': [wikilink],
  '[': [wikilink, footnote],
  '^': [blockId],
  h: [url],
  '*': [run],
  _: [run],
  '~': [run],
  '=': [run],
};
