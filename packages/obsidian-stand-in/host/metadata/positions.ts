import type { MarkdownNode, Point } from './block-parser';
import type { Loc, Pos } from './cache-types';

/** Turns offsets of one text into Obsidian's positions (lines and columns from 0). */
export class Positions {
  private readonly lineStarts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.lineStarts.push(at + 1);
  }

  range(start: number, end: number): Pos {
    return { start: this.at(start), end: this.at(end) };
  }

  private startOf(line: number): number {
    return this.lineStarts[line] ?? 0;
  }

  private at(offset: number): Loc {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, col: offset - this.startOf(low), offset };
  }
}

export function positionOf(node: MarkdownNode): Pos {
  return { start: locOf(node.position.start), end: locOf(node.position.end) };
}

function locOf(point: Point): Loc {
  return { line: point.line - 1, col: point.column - 1, offset: point.offset };
}
