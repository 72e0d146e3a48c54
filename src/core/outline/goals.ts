const GOAL = /^[ \t>]*([*_]{0,3})goal(?:(\1:|:\1)|:)[ \t]*(\S.*)$/im;
/** A goal stands close below its heading. */
const CHARACTERS_READ = 1000;

/** What stands behind `**Goal:**` (or `Goal:`, `*Goal*:` …) at the start of a stretch of text; null where none of its lines says so. */
export function goalIn(text: string, from: number, to: number): string | null {
  const [, emphasis = '', wholeLead, rest = ''] =
    GOAL.exec(text.slice(from, Math.min(to, from + CHARACTERS_READ))) ?? [];
  const line = rest.trim();
  const goal = wholeLead === undefined && line.endsWith(emphasis) ? line.slice(0, line.length - emphasis.length) : line;
  return goal === '' ? null : goal;
}
