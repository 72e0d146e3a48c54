export type SearchMatches = [from: number, to: number][];

export interface SearchResult {
  readonly score: number;
  readonly matches: SearchMatches;
}

/** Finds the letters of the query in order; better scores (nearer to 0) for runs and for starts of words. */
export function prepareFuzzySearch(query: string): (text: string) => SearchResult | null {
  const wanted = query.toLowerCase().trim();
  return (text) => {
    const lower = text.toLowerCase();
    const whole = lower.indexOf(wanted);
    if (wanted !== '' && whole >= 0) return { score: -whole / 1000, matches: [[whole, whole + wanted.length]] };
    return scatteredMatch(wanted.replace(/\s+/g, ''), lower);
  };
}

function scatteredMatch(letters: string, text: string): SearchResult | null {
  const matches: SearchMatches = [];
  let score = -1;
  let from = 0;
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at < 0) return null;
    const last = matches.at(-1);
    if (last?.[1] === at) last[1] = at + 1;
    else {
      matches.push([at, at + 1]);
      score -= at === 0 || /[\s/_-]/.test(text.charAt(at - 1)) ? 0.2 : 1;
    }
    from = at + 1;
  }
  return { score: score - text.length / 10000, matches };
}

/** Finds every word of the query, anywhere. */
export function prepareSimpleSearch(query: string): (text: string) => SearchResult | null {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return (text) => {
    const lower = text.toLowerCase();
    const found = words.map((word): [number, number] => [lower.indexOf(word), word.length]);
    if (found.some(([at]) => at < 0)) return null;
    const matches = found.map(([at, length]): [number, number] => [at, at + length]).sort((a, b) => a[0] - b[0]);
    return { score: -matches.reduce((sum, [at]) => sum + at, 0) / 1000, matches };
  };
}

export function sortSearchResults(results: { match: SearchResult }[]): void {
  results.sort((a, b) => b.match.score - a.match.score);
}

export function renderMatches(
  el: HTMLElement | DocumentFragment,
  text: string,
  matches: SearchMatches | null,
  offset = 0,
): void {
  let last = 0;
  for (const [from, to] of matches ?? []) {
    const start = Math.max(0, from + offset);
    if (to + offset <= 0) continue;
    el.appendText(text.slice(last, start));
    el.createSpan({ cls: 'suggestion-highlight', text: text.slice(start, to + offset) });
    last = to + offset;
  }
  el.appendText(text.slice(last));
}

export function renderResults(el: HTMLElement, text: string, result: SearchResult, offset = 0): void {
  renderMatches(el, text, result.matches, offset);
}
