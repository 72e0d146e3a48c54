const SCHEDULE_OR_ID = /(?:\s+(?:<!--SR:.*?-->|\^[A-Za-z0-9-]+))+\s*$/;
const ENDS_BLOCK = /^(?:`{3}|~{3}|\$\$|\|)/;

/** A line of an answer, and what follows it: schedule, block ID, blanks, line break. */
interface AnswerLine {
  readonly text: string;
  readonly tail: string;
}

/**
 * Updates an answer in a note of cards, and leaves other lines where they are: schedules, block IDs, tags, and whatever
 * the user wrote there.
 *
 * @param present the lines that are there, with their breaks
 * @param isOwn whether the last export wrote a line, which is given without what follows it
 * @param wanted the lines of the answer now, without breaks
 */
export function mergeAnswer(
  present: readonly string[],
  isOwn: (line: string) => boolean,
  wanted: readonly string[],
  newline: string,
): string[] {
  const lines = present.map(splitTail);
  const kept = commonLines(
    lines.map(({ text }) => text),
    wanted,
  );
  const merged: AnswerLine[] = [];
  let tail = '';
  let next = 0;
  const insertTo = (end: number): void => {
    while (next < end) merged.push({ text: wanted[next++] ?? '', tail: newline });
  };
  lines.forEach((line, index) => {
    const match = kept.get(index);
    if (match !== undefined) {
      insertTo(match);
      merged.push(line);
      next += 1;
    } else if (isOwn(line.text)) {
      insertTo(endOfGap(kept, index, wanted.length));
      tail += line.tail.trimEnd();
    } else {
      if (isBehindAll(lines, kept, isOwn, index)) insertTo(wanted.length);
      merged.push(line);
    }
  });
  insertTo(wanted.length);
  return withTail(merged, wanted, tail);
}

/** Whether no line of an export follows. */
function isBehindAll(
  lines: readonly AnswerLine[],
  kept: ReadonlyMap<number, number>,
  isOwn: (line: string) => boolean,
  index: number,
): boolean {
  return lines.slice(index + 1).every(({ text }, ahead) => !kept.has(index + 1 + ahead) && !isOwn(text));
}

/** Where the new lines here end: at the next line that stays. */
function endOfGap(kept: ReadonlyMap<number, number>, index: number, end: number): number {
  for (const [at, match] of kept) if (at > index) return match;
  return end;
}

/** Puts the schedule of a line that is gone on the answer's last line, or below it if that ends a block. */
function withTail(merged: readonly AnswerLine[], wanted: readonly string[], tail: string): string[] {
  const last = merged.findLastIndex(({ text }) => text === wanted.at(-1));
  return merged.map(({ text, tail: own }, index) => {
    if (tail === '' || index !== last) return text + own;
    return ENDS_BLOCK.test(text) ? `${text}${own}${tail.trim()}${own}` : text + tail + own;
  });
}

/** A line of quote marks alone isn't part of the answer: it holds the schedule. */
function splitTail(line: string): AnswerLine {
  const marked = line.slice(0, line.length - (SCHEDULE_OR_ID.exec(line)?.[0] ?? '').length);
  const text = (/[^>\s]/.test(marked) ? marked : line).trimEnd();
  return { text, tail: line.slice(text.length) };
}

/** The longest sequence of lines that both have: from the index in `present` to that in `wanted`. */
function commonLines(present: readonly string[], wanted: readonly string[]): Map<number, number> {
  const width = wanted.length + 1;
  const length = new Uint32Array((present.length + 1) * width);
  const at = (row: number, column: number): number => length[row * width + column] ?? 0;
  for (let row = present.length - 1; row >= 0; row -= 1) {
    for (let column = wanted.length - 1; column >= 0; column -= 1) {
      const same = present[row] === wanted[column];
      length[row * width + column] = same
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const common = new Map<number, number>();
  for (let row = 0, column = 0; row < present.length && column < wanted.length;) {
    if (present[row] === wanted[column]) common.set(row++, column++);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return common;
}
