import { asTyped, hidden, type Inline, type Part, type Run, type SpanTag } from './inline-nodes';

/** Deeper emphasis stays as typed, so that no text overflows a renderer's stack. */
const DEEPEST = 40;

interface Opener {
  readonly run: Run;
  /** Among the nodes. */
  readonly index: number;
  /** Among all parts. */
  readonly order: number;
}

/**
 * Makes spans of runs that belong together, and text of the others. Runs of `*` and `_` pair by CommonMark's rules
 * (0.31, section 6.2 and the appendix on parsing); `~~`, `==`, and tags pair with the nearest of their kind.
 */
export function pairRuns(parts: readonly Part[]): Inline[] {
  const nodes: Part[] = [];
  const openers: Opener[] = [];
  /** For each kind of closing run the first part that can be its partner, so that a failed search isn't repeated. */
  const floors = new Map<string, number>();
  parts.forEach((part, order) => {
    if (part.kind === 'run' && part.canClose) closeSpans(part, nodes, openers, floors, order);
    if (part.kind === 'run' && part.canOpen && part.count > 0) openers.push({ run: part, index: nodes.length, order });
    nodes.push(part);
  });
  return nodes.map(asNode);
}

function closeSpans(run: Run, nodes: Part[], openers: Opener[], floors: Map<string, number>, order: number): void {
  const kind = `${run.marker}${run.canOpen}${run.length % 3}`;
  while (run.count > 0) {
    const floor = floors.get(kind) ?? 0;
    const found = openers.findLastIndex((opener) => opener.order < floor || isPair(opener.run, run));
    const opener = openers[found];
    if (opener === undefined || opener.order < floor) {
      floors.set(kind, order);
      return;
    }
    const size = marksUsed(opener.run, run);
    const content = nodes.slice(opener.index + 1).map(asNode);
    if (depthOf(content) >= DEEPEST) return;
    nodes.length = opener.index + 1;
    const [open, close] = run.tag === null ? ['', ''] : [opener.run.source, run.source];
    nodes.push({ kind: 'span', tag: run.tag ?? tagOf(run.marker, size), content, open, close });
    run.count -= size;
    opener.run.count -= size;
    openers.length = opener.run.count > 0 ? found + 1 : found;
  }
}

/** Whether one run opens what the other closes. */
function isPair(opener: Run, closer: Run): boolean {
  if (opener.marker !== closer.marker) return false;
  const isInsideWord = opener.canClose || closer.canOpen;
  return !isInsideWord || closer.length % 3 === 0 || (opener.length + closer.length) % 3 !== 0;
}

const marksUsed = (opener: Run, closer: Run): number => (opener.count > 1 && closer.count > 1 ? 2 : 1);

function tagOf(marker: string, size: number): SpanTag {
  if (marker === '~') return 's';
  if (marker === '=') return 'mark';
  return size === 2 ? 'b' : 'i';
}

function asNode(part: Part): Inline {
  if (part.kind !== 'run') return part;
  return part.tag === null ? asTyped(part.marker.repeat(part.count)) : hidden(part.count > 0 ? part.source : '');
}

/** How deep spans are nested. */
function depthOf(content: readonly Inline[]): number {
  return content.reduce(
    (depth, node) => (node.kind === 'span' ? Math.max(depth, 1 + depthOf(node.content)) : depth),
    0,
  );
}
