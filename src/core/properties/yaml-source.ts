// How YAML source is walked: what stands where, without giving it a meaning. The YAML reader does that.

/** A stretch of the note's text, by offsets. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Whether a character is a space or tab; none is neither. */
export function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}

/** Offset of the first character from `at` on that is neither space nor tab. */
export function skipBlanks(text: string, at: number): number {
  while (isBlank(text[at])) at++;
  return at;
}

/** Offset of the line break that ends the line `at` stands in, before a carriage return if there is one. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' && end > at ? end - 1 : end;
}

/** Offset of the line after the one `at` stands in. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

/** Offset behind the quoted text that begins at `from`, `to` where it is not closed before. */
export function quotedEnd(text: string, from: number, to: number): number {
  const quote = text[from];
  for (let at = from + 1; at < to; at++) {
    if (text[at] === '\\' && quote === '"') at++;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== quote) return at + 1;
      at++;
    }
  }
  return to;
}

/** Offset behind the last character before a comment or the end of the line. */
export function plainEnd(text: string, from: number, to: number): number {
  let end = from;
  for (let at = from; at < to; at++) {
    if (text[at] === '#' && (at === from || isBlank(text[at - 1]))) break;
    if (!isBlank(text[at])) end = at + 1;
  }
  return end;
}

/** Offset of the value itself: an anchor (`&name`) and a tag (`!!str`) may stand before it. */
export function valueStart(text: string, at: number): number {
  let from = skipBlanks(text, at);
  while (text[from] === '&' || text[from] === '!') {
    while (from < text.length && !/\s/.test(text[from] ?? '')) from++;
    from = skipBlanks(text, from);
  }
  return from;
}

/** Offset behind an anchor (`&name`), which stays since others may refer to it; `at` itself where there is none. */
export function anchorEnd(text: string, at: number): number {
  let end = skipBlanks(text, at);
  if (text[end] !== '&') return at;
  while (!/\s/.test(text[end] ?? ' ')) end++;
  return end;
}

/** A list or mapping in brackets: its entries as written, without blanks and comments around them. */
interface FlowCollection extends Range {
  readonly entries: readonly Range[];
}

/** Walks the brackets that open at `from`; where they are not closed before `to`, the rest counts as inside. */
export function scanFlow(text: string, from: number, to: number): FlowCollection {
  const entries: Range[] = [];
  let entryFrom = -1;
  let entryTo = -1;
  let depth = 0;
  let mayQuote = true;
  for (let at = from, end = at; at < to; at = end) {
    const char = text[at] ?? '';
    end = flowTokenEnd(text, at, to, mayQuote);
    if (/\s/.test(char) || isCommentStart(text, at)) continue;
    if (char === ']' || char === '}') depth--;
    if (depth === 0 ? at > from : depth === 1 && char === ',') {
      if (entryFrom !== -1) entries.push({ from: entryFrom, to: entryTo });
      if (depth === 0) return { from, to: end, entries };
      entryFrom = -1;
    } else if (depth > 0) {
      if (entryFrom === -1) entryFrom = at;
      entryTo = end;
    }
    if (char === '[' || char === '{') depth++;
    mayQuote = ',[{:'.includes(char);
  }
  return { from, to, entries };
}

function isCommentStart(text: string, at: number): boolean {
  return text[at] === '#' && /\s/.test(text[at - 1] ?? '');
}

/** Comments and quoted texts are walked over in one step. An apostrophe inside a word opens no quotes. */
function flowTokenEnd(text: string, at: number, to: number, mayQuote: boolean): number {
  if (isCommentStart(text, at)) return lineEnd(text, at);
  return mayQuote && (text[at] === '"' || text[at] === "'") ? quotedEnd(text, at, to) : at + 1;
}
