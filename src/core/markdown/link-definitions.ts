const LABEL = String.raw`\[(?=[^\]]*[^\s\]])(?:[^\\[\]]|\\[^])+\]:`;
const DESTINATION = String.raw`(?:<(?:[^<>\n\\]|\\.)*>|[^\s<]\S*)`;
const TITLE = String.raw`(?:"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\((?:[^()\\]|\\[^])*\))`;
const GAP = String.raw`[ \t]*(?:\r?\n|\r)?[ \t]*`;
const DEFINITION = new RegExp(
  `${LABEL}${GAP}${DESTINATION}(?:(?:[ \\t]+|[ \\t]*(?:\\r?\\n|\\r)[ \\t]*)${TITLE}(?=[ \\t]*(?:[\\r\\n]|$)))?[ \\t]*(?:\\r?\\n|\\r|$)[ \\t]*`,
  'y',
);

/**
 * How much of a paragraph, from its start, link reference definitions take up (CommonMark 0.31, section 4.7). What is
 * left is the paragraph's text: a paragraph of definitions alone becomes no heading by a line of `===` below it.
 */
export function definitionsLength(paragraph: string): number {
  let length = 0;
  for (DEFINITION.lastIndex = 0; DEFINITION.test(paragraph);) length = DEFINITION.lastIndex;
  return length;
}
