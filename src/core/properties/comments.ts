import type { LocatedProperty } from './located-property';
import { isBlank, lineEnd } from './yaml-source';
import type { Range } from './yaml-source';

/** A YAML comment, from the blanks before its `#` to the end of its line. */
export interface Comment extends Range {
  /** Whether nothing but blanks stands before it in its line. */
  readonly isOwnLine: boolean;
}

/** A `#` in a value that is neither quoted nor closed in its line may be a comment or text. */
const MAY_BE_COMMENT = /\s#/;

/** The comments in a property's lines; null where it isn't plain to see what is one. */
export function commentsOf({ text, lines, source }: LocatedProperty): Comment[] | null {
  switch (source.kind) {
    case 'blank':
    case 'text-block':
      return commentsOutside(text, lines.colonEnd, lineEnd(text, lines.colonEnd), []);
    case 'inline':
      return commentsOutside(text, lines.colonEnd, lines.to, [source]);
    case 'flow-list':
      return commentsBetween(text, lines.colonEnd, lines.to, source.entries);
    case 'block-list':
      return commentsBetween(
        text,
        lines.colonEnd,
        lines.to,
        source.entries.map(({ value }) => value),
      );
  }
}

/** The comments of a stretch that holds values; null where one of them may hold a comment itself. */
export function commentsBetween(text: string, from: number, to: number, values: readonly Range[]): Comment[] | null {
  const isOpaque = (value: Range): boolean => {
    const source = text.slice(value.from, value.to);
    return source.includes('\n') && !/^["']/.test(source) && MAY_BE_COMMENT.test(source);
  };
  return values.some(isOpaque) ? null : commentsOutside(text, from, to, values);
}

function commentsOutside(text: string, from: number, to: number, values: readonly Range[]): Comment[] {
  const comments: Comment[] = [];
  let next = 0;
  for (let at = from; at < to; at++) {
    const value = values[next];
    if (value && at >= value.from) {
      at = Math.max(at, value.to);
      next += 1;
    }
    if (at < to && text[at] === '#' && /\s/.test(text[at - 1] ?? '')) {
      const end = lineEnd(text, at);
      const start = blanksStart(text, at);
      comments.push({ from: start, to: end, isOwnLine: text[start - 1] === '\n' });
      at = end;
    }
  }
  return comments;
}

function blanksStart(text: string, at: number): number {
  let start = at;
  while (isBlank(text[start - 1])) start--;
  return start;
}
