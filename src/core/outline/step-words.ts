import { inNfc } from '../comparable';

/** What a step of a walk-through is called, in lower case and Unicode NFC. A word stands once, in the first language that has it. */
const WORDS_BY_LANGUAGE: Readonly<Record<string, readonly string[]>> = {
  English: ['step', 'phase', 'stage', 'part'],
  German: ['schritt', 'etappe', 'stufe', 'teil'],
  French: ['étape', 'etape', 'partie'],
  Spanish: ['paso', 'etapa', 'fase', 'parte'],
  Portuguese: ['passo', 'estágio'],
  Italian: ['passaggio', 'tappa'],
  Dutch: ['stap', 'deel'],
  Swedish: ['steg', 'fas'],
  Danish: ['trin', 'trinn'],
  Finnish: ['vaihe'],
  Polish: ['krok', 'etap', 'faza', 'część'],
  Czech: ['fáze', 'část'],
  Turkish: ['adım', 'aşama'],
  Vietnamese: ['bước', 'giai đoạn'],
  Indonesian: ['langkah', 'tahap'],
  Russian: ['шаг', 'этап', 'фаза', 'стадия', 'часть'],
  Ukrainian: ['крок', 'етап', 'стадія', 'частина'],
  Chinese: ['步骤', '步驟', '阶段', '階段'],
  Japanese: ['ステップ', 'フェーズ', '段階', '手順', 'パート'],
  Korean: ['단계', '스텝'],
};
/** Words that follow their number: 第 1 步, 1단계. */
const AFTER_ORDINAL = ['步', '阶段', '階段', '部分', '部', '段階', 'ステップ', 'フェーズ'];

/** Emphasis, punctuation, emoji and HTML tags, and the letters that a broken emoji leaves (UTF-8 read as Windows-1252). */
const IN_FRONT = String.raw`</?[a-zA-Z][^<>]*>|[^\p{L}\p{N}]|[âïðÂÃŠŒŽšœžŸƒˆªºµ²³¹¼½¾]`;
const KEYCAP = String.raw`\uFE0F?\u20E3`;
const HAN_NUMERALS = '一二三四五六七八九十';
const NUMBER = String.raw`(?:\p{Nd}|[${HAN_NUMERALS}])`;
const NUMBER_WORD = 'one|two|three|four|five|six|seven|eight|nine|ten';

const WORDS = Object.values(WORDS_BY_LANGUAGE).flat();

const NAMED_STEP = new RegExp(
  `^(?:\\d${KEYCAP}|${IN_FRONT})*(?:` +
    String.raw`(?:${WORDS.join('|')})(?:[\s#№.:*_–—-]*${NUMBER}|\s+(?:[ivx]+|${NUMBER_WORD})(?![\p{L}\p{N}]))` +
    String.raw`|第\s*${NUMBER}+\s*(?:${AFTER_ORDINAL.join('|')})|\p{Nd}+\s*단계)`,
  'iu',
);

/** `1.`, `1)`, `1:`, `1 –` and a mere `1` before text, `1️⃣`, `①`, `一、`; not `1.1`, a year or a time. */
const NUMBERED = new RegExp(
  `^(?:${IN_FRONT})*(?:` +
    String.raw`(?<digits>\p{Nd}{1,2})(?:${KEYCAP}|\s*[.):、．）：](?!\p{Nd})|\s+(?:[–—-]\s+)?(?=[^\s\p{Nd}]))` +
    String.raw`|(?<circled>[①-⑳])|(?<han>[${HAN_NUMERALS}]{1,3})[、，．.：:])`,
  'u',
);

/** Whether a heading's text begins with a step word and a number: "Step 1", "**Phase II**", "🟩 Étape 3", "第 4 步". */
export function isNamedStep(text: string): boolean {
  return NAMED_STEP.test(inNfc(text));
}

/**
 * How the step after one with the title given is counted: "Step 4: ", "第 4 步 " or "4. "; null where that one is no step.
 * @param position what counts it where its own number is no digit.
 */
export function nextStepNumber(title: string, position: number): string | null {
  const number = numberOfHeading(title);
  if (number !== null) return `${number + 1}. `;
  const start = NAMED_STEP.exec(inNfc(title))?.[0];
  if (start === undefined) return null;
  const digits = /^\p{Nd}*/u.exec(title.slice(start.length))?.[0] ?? '';
  const counted = (start + digits).replace(/^[^\p{L}\p{N}]+/u, '');
  const current = /\d+/.exec(counted)?.[0];
  if (current === undefined) return `Step ${position}: `;
  const next = counted.replace(current, String(Number(current) + 1));
  return /\d$/.test(next) ? `${next}: ` : `${next} `;
}

/** The number that a heading's text begins with ("1. Requirements", "2️⃣ Design", "三、数据"); null for none. */
export function numberOfHeading(text: string): number | null {
  const { digits, circled, han } = NUMBERED.exec(text)?.groups ?? {};
  if (digits !== undefined) return Number(digits.normalize('NFKC'));
  if (circled !== undefined) return Number(circled.normalize('NFKC'));
  return han === undefined ? null : hanNumber(han);
}

/** A heading's text without the step word and the number that it begins with; empty where it is nothing else. */
export function withoutStepNumber(text: string): string {
  const plain = inNfc(text);
  const number = NAMED_STEP.exec(plain) ?? NUMBERED.exec(plain);
  return number === null ? plain : plain.slice(number[0].length).replace(/^[\p{Nd}.]+/u, '');
}

/** 三 is 3, 十 is 10, 十二 is 12, 二十 is 20. */
function hanNumber(numerals: string): number {
  const [tens = '', ones] = numerals.split('十');
  const digit = (text: string): number => HAN_NUMERALS.indexOf(text) + 1;
  if (ones === undefined) return digit(numerals);
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}
