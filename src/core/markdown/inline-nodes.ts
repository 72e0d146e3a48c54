/** How a span of text looks, by the HTML element that shows it. */
export type SpanTag = 'b' | 'i' | 's' | 'u' | 'mark' | 'code' | 'kbd' | 'small' | 'sub' | 'sup';

/** A piece of inline Markdown. `source` is what was typed for it. */
export type Inline =
  /** Shown as it is; empty for what reading view hides, such as a comment. */
  | { readonly kind: 'text' | 'code'; readonly text: string; readonly source: string }
  | { readonly kind: 'break'; readonly source: string }
  | { readonly kind: 'math'; readonly text: string; readonly isDisplay: boolean; readonly source: string }
  /** `target` is a URL, or a note's path as a Markdown link has it. */
  | { readonly kind: 'link'; readonly target: string; readonly content: readonly Inline[]; readonly source: string }
  /** `target` is a link text such as `Note#Heading`. */
  | { readonly kind: 'wikilink'; readonly target: string; readonly text: string; readonly source: string }
  | { readonly kind: 'footnote'; readonly content: readonly Inline[]; readonly source: string }
  /** Emphasis or an HTML element, of which `open` and `close` are the tags; both are empty for emphasis. */
  | {
      readonly kind: 'span';
      readonly tag: SpanTag;
      readonly content: readonly Inline[];
      readonly open: string;
      readonly close: string;
    };

/** A run of marks, or a tag, that may begin or end a span; text if it has no partner. */
export interface Run {
  readonly kind: 'run';
  /** What its partner shares: `*`, `_`, `~`, `=`, or the tag of the span. */
  readonly marker: string;
  /** The span that a tag begins or ends; null for marks. */
  readonly tag: SpanTag | null;
  readonly source: string;
  /** How many of its marks aren't part of a span yet; 1 for a tag. */
  count: number;
  /** How many marks were typed. */
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

/** A piece before runs are paired. */
export type Part = Inline | Run;

/** Text that is shown as typed. */
export const asTyped = (source: string): Inline => ({ kind: 'text', text: source, source });

/** What was typed and isn't shown. */
export const hidden = (source: string): Inline => ({ kind: 'text', text: '', source });

/** What reading view shows, as plain text; formulas as typed, without footnotes. */
export function textOf(nodes: readonly Inline[]): string {
  return nodes.map(textOfNode).join('');
}

function textOfNode(node: Inline): string {
  switch (node.kind) {
    case 'break':
      return ' ';
    case 'math':
      return node.source;
    case 'footnote':
      return '';
    case 'link':
    case 'span':
      return textOf(node.content);
    default:
      return node.text;
  }
}
