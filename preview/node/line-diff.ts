type Side = ' ' | '-' | '+';

/** What changed between two texts, line by line, with some lines of context around each change. */
export function lineDiff(before: string, after: string, context = 2): string {
  const marked = compare(before.split('\n'), after.split('\n'));
  const near = (index: number): boolean =>
    marked.slice(Math.max(0, index - context), index + context + 1).some(([side]) => side !== ' ');
  const shown = marked.map(([side, line], index) => (near(index) ? `${side} ${line}` : null));
  return shown
    .filter((line, index) => line !== null || shown[index - 1] !== null)
    .map((line) => line ?? '  …')
    .join('\n');
}

/** Longest common subsequence; the notes of a vault are short enough for the plain table. */
function compare(old: readonly string[], fresh: readonly string[]): [Side, string][] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(fresh.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      lengths[i][j] = old[i] === fresh[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  const marked: [Side, string][] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      marked.push([' ', old[i++]]);
      j++;
    } else if (j === fresh.length || (i < old.length && lengths[i + 1][j] >= lengths[i][j + 1])) {
      marked.push(['-', old[i++]]);
    } else {
      marked.push(['+', fresh[j++]]);
    }
  }
  return marked;
}
