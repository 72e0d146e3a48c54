import { withoutTimeBox } from './time-box';

const LINE_BREAK = /[ \t]*[\r\n]+\s*/g;
const BLOCK_ID = /\s\^[A-Za-z0-9-]+$/;
/** What is skipped (an escaped character, code) and what may be emphasis. */
const RUNS = /\\.|`[^`]*`|\*+|_+|~~|==/g;
const EMPHASIS = /^[*_~=]/;
const WORD = /[\p{L}\p{N}]/u;

interface Run {
  readonly marker: string;
  readonly from: number;
}

/** Whether a run can open or close emphasis: text at its inner side and, for `_`, none at its outer. */
const canFlank = (inner: string, outer: string, marker: string): boolean =>
  inner.trim() !== '' && !(marker.startsWith('_') && WORD.test(outer));

/** The offsets of the runs of `*`, `_`, `~~` and `==` that pair up, with their lengths; others are plain text. */
function pairedRuns(text: string): Run[] {
  const open: Run[] = [];
  const openCount = new Map<string, number>();
  const paired: Run[] = [];
  for (const { 0: marker, index: from } of text.matchAll(RUNS)) {
    if (!EMPHASIS.test(marker)) continue;
    const before = text.charAt(from - 1);
    const behind = text.charAt(from + marker.length);
    if (canFlank(before, behind, marker) && (openCount.get(marker) ?? 0) > 0) {
      for (let run = open.pop(); run !== undefined; run = open.pop()) {
        openCount.set(run.marker, (openCount.get(run.marker) ?? 0) - 1);
        if (run.marker !== marker) continue;
        paired.push(run, { marker, from });
        break;
      }
    } else if (canFlank(behind, before, marker)) {
      open.push({ marker, from });
      openCount.set(marker, (openCount.get(marker) ?? 0) + 1);
    }
  }
  return paired;
}

/** The text with its emphasis marks taken out; marks that have no partner stay. */
function withoutEmphasis(text: string): string {
  if (!/[*_~=]/.test(text)) return text;
  const runs = pairedRuns(text).sort((a, b) => a.from - b.from);
  let result = '';
  let position = 0;
  for (const { marker, from } of runs) {
    result += text.slice(position, from);
    position = from + marker.length;
  }
  return result + text.slice(position);
}

/** A heading's text as a title: without emphasis, time box and block id, on one line. */
export function titleOf(heading: string): string {
  const line = heading.includes('\n') || heading.includes('\r') ? heading.replace(LINE_BREAK, ' ') : heading;
  return withoutTimeBox(withoutEmphasis(line.includes('^') ? line.replace(BLOCK_ID, '') : line));
}
