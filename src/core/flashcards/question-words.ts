import { comparable } from '../comparable';
import { inlineText } from '../markdown/inline';

/**
 * Words that can come, go, or change without making it another question. None of them changes its sense, as negations,
 * numbers, comparisons, directions (`from`, `to`), `and`, and `or` do; of the question words only `what` and `which`.
 */
const SMALL_WORDS = new Set(
  `a actually am an are basically be been being currently did do does generally had has have is it its mainly mostly of our
  please really shall so that the their them there these they this those typically us usually was we were what which
  will would you your`.split(/\s+/),
);
/** Words that end in `s` and are other words without it. */
const NO_PLURALS = new Set(['https', 'news']);
/** Words, and signs of comparison, arithmetic, and direction, which change a question's sense. */
const WORD = /\d+(?:[.,]\d+)+|[\p{L}\p{N}\p{M}+#%$€°]+|\p{Sm}+/gu;
const CAPITALS = /^\p{Lu}+$/u;

/** A question without case, emphasis, and punctuation: the same for two spellings of it. */
export function questionKey(question: string): string {
  return wordsIn(question).join(' ').toLowerCase() || question.trim();
}

/**
 * The words that make a question what it is, in their order and in the singular: "Who uses it?" and "Who will use it?"
 * share them. Empty for small words alone, which don't tell whether two questions are one.
 */
export function mainWords(question: string): string {
  const words = wordsIn(question).filter((word, index) => isName(word, index) || !SMALL_WORDS.has(word.toLowerCase()));
  return words.map((word) => singular(word.toLowerCase())).join(' ');
}

/**
 * IT and US aren't small words, and neither is the A of "process A"; a capital letter that begins a question isn't a
 * name.
 */
const isName = (word: string, index: number): boolean => CAPITALS.test(word) && (index > 0 || word.length > 1);

function wordsIn(question: string): string[] {
  const plain = comparable(inlineText(question)).replace(/&/g, ' and ');
  return plain.replace(/[’']s\b/gi, '').match(WORD) ?? [];
}

/** An unclear word stays: a new card is better than another question's card. */
function singular(word: string): string {
  if (word.length < 3 || NO_PLURALS.has(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|sh|tch)es$/.test(word)) return word.slice(0, -2);
  return /[^isu]s$/.test(word) ? word.slice(0, -1) : word;
}
