import { BEYOND_ASCII, inNfc } from '../comparable';

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
  Slovak: ['fáza', 'časť'],
  Hungarian: ['lépés', 'fázis', 'szakasz', 'rész'],
  Romanian: ['pasul', 'pas', 'partea'],
  'Croatian, Serbian and Slovene': ['korak', 'корак'],
  Lithuanian: ['žingsnis', 'etapas'],
  Latvian: ['solis', 'posms'],
  Estonian: ['samm', 'etapp'],
  Turkish: ['adım', 'adim', 'aşama', 'bölüm'],
  Vietnamese: ['bước', 'giai đoạn'],
  Indonesian: ['langkah', 'tahap'],
  Filipino: ['hakbang'],
  Swahili: ['hatua'],
  Greek: ['βήμα', 'βημα', 'φάση', 'φαση', 'στάδιο', 'σταδιο', 'μέρος', 'μερος'],
  Bulgarian: ['стъпка', 'част'],
  Russian: ['шаг', 'этап', 'фаза', 'стадия', 'часть'],
  Ukrainian: ['крок', 'етап', 'стадія', 'частина'],
  Chinese: ['步骤', '步驟', '阶段', '階段'],
  Japanese: ['ステップ', 'フェーズ', '段階', '手順', 'パート'],
  Korean: ['단계', '스텝'],
  Arabic: ['الخطوة', 'خطوة', 'المرحلة', 'مرحلة', 'الجزء'],
  Persian: ['گام', 'مرحله'],
  Urdu: ['مرحلہ', 'قدم'],
  Hebrew: ['שלב', 'צעד', 'חלק'],
  Hindi: ['चरण', 'कदम', 'स्टेप', 'भाग'],
  Bengali: ['ধাপ', 'পদক্ষেপ'],
  Tamil: ['படி'],
  Thai: ['ขั้นตอนที่', 'ขั้นตอน', 'ขั้นที่', 'ระยะที่', 'ส่วนที่'],
};
/** Words that follow their number: 第 1 步, 1단계. */
const AFTER_ORDINAL = ['步', '阶段', '階段', '部分', '部', '段階', 'ステップ', 'フェーズ'];

/** Emphasis, punctuation, emoji and HTML tags, and the letters that a broken emoji leaves (UTF-8 read as Windows-1252). */
const IN_FRONT = String.raw`</?[a-zA-Z][^<>]*>|[^\p{L}\p{N}]|[âïðÂÃŠŒŽšœžŸƒˆªºµ²³¹¼½¾]`;
const KEYCAP = String.raw`\uFE0F?\u20E3`;
const HAN_NUMERALS = '一二三四五六七八九十';
const NUMBER = String.raw`(?:\p{Nd}|[${HAN_NUMERALS}])`;
/** Also the ordinals that Arabic counts steps by, and the letters that Hebrew does. */
const NUMBER_WORD =
  'one|two|three|four|five|six|seven|eight|nine|ten|' +
  'الأولى|الثانية|الثالثة|الرابعة|الخامسة|السادسة|السابعة|الثامنة|التاسعة|العاشرة|[א-י]';
/** What makes an ordinal of a number: 1., 1º, 1st, 1ère, 2ème, 1-й. */
const ORDINAL = String.raw`(?:\.|[ºª°]|-?(?:st|nd|rd|th|er|[eè]?re|e|[eè]me|й|я|а|ший))?`;
/** After a word that follows its number, so that "1. Part numbers" is none. */
const ENDS_NAME = String.raw`(?=\s*(?:$|[:：.,()（）|/*_~=–—-]))`;

const WORDS = Object.values(WORDS_BY_LANGUAGE).flat();

/** How a step is named by these words: "Step 1", "第 4 步"; and with an ordinal in front, as in "1. Schritt". */
const namesWith = (words: readonly string[]): readonly RegExp[] => [
  new RegExp(
    `^(?:\\d${KEYCAP}|${IN_FRONT})*(?:` +
      String.raw`(?:${words.join('|')})(?:[\s#№.:*_–—-]*${NUMBER}|\s+(?:[ivx]+|${NUMBER_WORD})(?![\p{L}\p{N}]))` +
      String.raw`|第\s*${NUMBER}+\s*(?:${AFTER_ORDINAL.join('|')})|\p{Nd}+\s*단계)`,
    'iu',
  ),
  new RegExp(String.raw`^(?:${IN_FRONT})*\p{Nd}{1,2}${ORDINAL}\s*(?:${words.join('|')})${ENDS_NAME}`, 'iu'),
];
const NAMES = namesWith(WORDS);
/** For the many headings in ASCII, which are told sooner by few words. */
const NAMES_IN_ASCII = namesWith(WORDS.filter((word) => !BEYOND_ASCII.test(word)));
const namesFor = (text: string): readonly RegExp[] => (BEYOND_ASCII.test(text) ? NAMES : NAMES_IN_ASCII);

/** `1.`, `1)`, `1:`, `1 –` and a mere `1` before text, `1️⃣`, `①`, `一、`; not `1.1`, a year or a time. */
const NUMBERED = new RegExp(
  `^(?:${IN_FRONT})*(?:` +
    String.raw`(?<digits>\p{Nd}{1,2})(?:${KEYCAP}|\s*[.):、．）：](?!\p{Nd})|\s+(?:[–—-]\s+)?(?=[^\s\p{Nd}]))` +
    String.raw`|(?<circled>[①-⑳])|(?<han>[${HAN_NUMERALS}]{1,3})[、，．.：:])`,
  'u',
);

/** Whether a heading's text begins with a step word and a number: "Step 1", "**Phase II**", "🟩 Étape 3", "第 4 步". */
export function isNamedStep(text: string): boolean {
  if (!BEYOND_ASCII.test(text)) return NAMES_IN_ASCII.some((name) => name.test(text));
  const heading = text.normalize('NFC');
  return NAMES.some((name) => name.test(heading));
}

/** What a heading's text begins with where it names a step, up to its first digit or its word. */
function nameOfStep(text: string): string | undefined {
  const [byWord, byOrdinal] = namesFor(text);
  return (byWord?.exec(text) ?? byOrdinal?.exec(text))?.[0];
}

/**
 * How the step after one with the title given is counted: "Step 4: ", "第 4 步 " or "4. "; null where that one is no step.
 * @param position what counts it where its own number is no digit.
 */
export function nextStepNumber(title: string, position: number): string | null {
  const start = nameOfStep(inNfc(title));
  const number = numberOfHeading(title);
  if (start === undefined) return number === null ? null : `${number + 1}. `;
  const digits = /^\p{Nd}*/u.exec(title.slice(start.length))?.[0] ?? '';
  const counted = (start + digits).replace(/^[^\p{L}\p{N}]+/u, '');
  const current = /\d+/.exec(counted)?.[0];
  if (current === undefined) return `Step ${position}: `;
  const next = counted.replace(current, String(Number(current) + 1));
  return /[\p{Script=Han}\p{Script=Kana}\p{Script=Hang}]$/u.test(next) ? `${next} ` : `${next}: `;
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
  const number = nameOfStep(plain) ?? NUMBERED.exec(plain)?.[0];
  return number === undefined ? plain : plain.slice(number.length).replace(/^[\p{Nd}.]+/u, '');
}

/** 三 is 3, 十 is 10, 十二 is 12, 二十 is 20. */
function hanNumber(numerals: string): number {
  const [tens = '', ones] = numerals.split('十');
  const digit = (text: string): number => HAN_NUMERALS.indexOf(text) + 1;
  if (ones === undefined) return digit(numerals);
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}
