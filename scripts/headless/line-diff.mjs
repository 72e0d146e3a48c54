/** What changed between two texts, line by line, with some lines of context around each change. */
export function lineDiff(before, after, context = 2) {
  const marked = compare(before.split('\n'), after.split('\n'));
  const near = (index) =>
    marked.slice(Math.max(0, index - context), index + context + 1).some(([side]) => side !== ' ');
  const shown = marked.map(([side, line], index) => (near(index) ? `${side} ${line}` : null));
  return shown
    .filter((line, index) => line !== null || shown[index - 1] !== null)
    .map((line) => line ?? '  …')
    .join('\n');
}

/** Walks through both texts along their longest common subsequence; notes are short enough for the plain table. */
function compare(old, fresh) {
  const length = commonLength(old, fresh);
  const marked = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < fresh.length) {
    const before = old[i];
    const after = fresh[j];
    if (before !== undefined && before === after) {
      marked.push([' ', before]);
      i++;
      j++;
    } else if (before !== undefined && (after === undefined || length(i + 1, j) >= length(i, j + 1))) {
      marked.push(['-', before]);
      i++;
    } else {
      marked.push(['+', after ?? '']);
      j++;
    }
  }
  return marked;
}

/** The length of the longest common subsequence of what follows line `i` of one and line `j` of the other. */
function commonLength(old, fresh) {
  const width = fresh.length + 1;
  const table = new Uint32Array((old.length + 1) * width);
  const at = (i, j) => table[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      table[i * width + j] = old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return at;
}
