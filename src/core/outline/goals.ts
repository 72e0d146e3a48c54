const GOAL = /^[ \t>]*([*_]{0,3})goal(?:(\1:|:\1)|:)[ \t]*(\S.*)$/im;
const WORD = /goal/i;
/** A goal stands close below its heading. */
const CHARACTERS_READ = 1000;

/** What stands after `**Goal:**` (or `Goal:`, `*Goal*:` …) at the start of a stretch of text; null where none of its lines says so. */
export function goalIn(text: string, from: number, to: number): string | null {
  const stretch = text.slice(from, Math.min(to, from + CHARACTERS_READ));
  if (!WORD.test(stretch)) return null;
  const [, emphasis = '', wholeLead, rest = ''] = GOAL.exec(stretch) ?? [];
  const line = rest.trim();
  const goal = wholeLead === undefined && line.endsWith(emphasis) ? line.slice(0, line.length - emphasis.length) : line;
  return goal === '' ? null : goal;
}
