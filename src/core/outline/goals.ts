const GOAL = /^[ \t>]*([*_]{0,3})goal(?:(\1:|:\1)|:)[ \t]*(.+)$/i;
const LINES_READ = 8;

/**
 * What stands behind `**Goal:**` (or `Goal:`, `*Goal*:` …) in one of the first lines of a stretch of text; null where
 * none of them says so.
 */
export function goalIn(text: string, from: number, to: number): string | null {
  const lines = text.slice(from, to).split(/\r\n?|\n/, LINES_READ);
  for (const line of lines) {
    const [, emphasis = '', wholeLead, rest] = GOAL.exec(line) ?? [];
    if (rest === undefined) continue;
    const goal = wholeLead === undefined && rest.endsWith(emphasis) ? rest.slice(0, rest.length - emphasis.length) : rest;
    if (goal.trim() !== '') return goal.trim();
  }
  return null;
}
