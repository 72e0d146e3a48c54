import { inlineText } from '../markdown/inline-text';

/**
 * Words that may come, go or change without the question becoming another one. Words that turn its sense are not among
 * them: no negation, number, comparison, direction (`from`, `to`), `and`, `or`, and of the question words only `what` and
 * `which`.
 */
const SMALL_WORDS = new Set(
  `a actually am an are basically be been being currently did do does generally had has have is it its mainly mostly of our
  please really shall so that the their them there these they this those typically us usually was we were what which
  will would you your`.split(/\s+/),
);
const WORD = /\d+(?:[.,]\d+)+|[\p{L}\p{N}\p{M}+#%$€<>≤≥=°]+/gu;

/** A question without case, emphasis and punctuation: equal for two writings of the same words. */
export function questionKey(question: string): string {
  return wordsIn(question).join(' ') || question.trim();
}

/**
 * The words that make a question what it is, in their order and without endings: "Who uses it?" and "Who will use it?"
 * have the same ones. Empty where there are small words only; those say nothing about whether two questions are one.
 */
export function mainWords(question: string): string {
  const words = wordsIn(question).filter((word) => !SMALL_WORDS.has(word));
  return words.map(withoutEnding).join(' ');
}

function wordsIn(question: string): string[] {
  const plain = inlineText(question).normalize('NFC').toLowerCase();
  return plain.replace(/[’']s\b/g, '').match(WORD) ?? [];
}

/** The same for the singular and plural of a noun, and for `use` and `uses`. */
function withoutEnding(word: string): string {
  if (word.length < 3 || word.endsWith('ss')) return word;
  return word.replace(/ies$/, 'y').replace(/(?:es|s|e)$/, '');
}
