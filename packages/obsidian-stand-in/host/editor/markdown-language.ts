import { markdown, markdownLanguage as gfm } from '@codemirror/lang-markdown';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { tags } from '@lezer/highlight';

/** Class names of Obsidian's source mode, so that a theme's rules (and ours) find them. */
const style = HighlightStyle.define([
  ...[1, 2, 3, 4, 5, 6].map((level) => ({
    tag: tags[`heading${level}` as 'heading1'],
    class: `cm-header cm-header-${level}`,
  })),
  { tag: tags.strong, class: 'cm-strong' },
  { tag: tags.emphasis, class: 'cm-em' },
  { tag: tags.strikethrough, class: 'cm-strikethrough' },
  { tag: tags.link, class: 'cm-link' },
  { tag: tags.url, class: 'cm-url' },
  { tag: tags.monospace, class: 'cm-inline-code' },
  { tag: tags.quote, class: 'cm-quote' },
  { tag: tags.processingInstruction, class: 'cm-formatting' },
  { tag: tags.contentSeparator, class: 'cm-hr' },
]);

export function markdownLanguage(): Extension {
  return [markdown({ base: gfm }), syntaxHighlighting(style)];
}
