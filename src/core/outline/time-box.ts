import { BEYOND_ASCII } from '../comparable';
import type { TimeBox } from './outline';

/** Minutes in a unit of time, and the words for it. */
const UNITS: readonly (readonly [minutes: number, words: string])[] = [
  [1, 'm min mins minute minutes minuten minuter minuti minuto minutos minut minuty минут минута минуты мин хв хвилин'],
  [1, 'dakika dk menit phút 分 分钟 分鐘 分間 분'],
  [
    60,
    'h hr hrs hour hours stunde stunden std heure heures hora horas ora ore uur uren timme timmar timer godz godzina',
  ],
  [60, 'час часа часов ч год годин saat jam giờ 小时 小時 時間 시간'],
  [1 / 60, 's sec secs second seconds sek sekunde sekunden seconde secondes segundo segundos secondi секунд сек 秒 초'],
];
const MINUTES_IN = new Map(UNITS.flatMap(([minutes, words]) => words.split(' ').map((word) => [word, minutes])));

const IN_BRACKETS = /\s?[(（]([^()（）]{1,40})[)）]/g;
const DIGIT = /\d/;
const APPROXIMATELY =
  /^\s*(?:[~≈±<≤约約]|(?:ca\.?|circa|about|around|approx\.?|up to|max\.?|etwa|env\.?|около)(?=\s))/i;
const RANGE = /\s*[-–—~〜]\s*|\s+(?:to|bis|à|a|до)\s+|\s*[至到]\s*/i;
const NUMBER = String.raw`\d{1,4}(?:[.,]\d{1,2})?`;
/** `7.5 min`, `1h`, `1h30`, `1 h 30 min`, `90s`, and a number alone. */
const DURATION = new RegExp(String.raw`^(${NUMBER})\s*(?:(\p{L}+)\.?\s*(?:(\d{1,2})\s*(?:(\p{L}+)\.?)?)?)?$`, 'u');

/** A line below a heading that may hold its time box: a quote, or one that begins with emphasis and is short. */
const QUOTE = /^\s*>/;
const EMPHASIS = /^\s*[*_]{1,3}(?=\S).{0,80}$/;
const UNDERLINE = /^\s*(?:=+|-+)\s*$/;

const GOAL = /^[ \t>]*([*_]{0,3})goal(?:(\1:|:\1)|:)[ \t]*(\S.*)$/im;
/** How many characters below a heading are read for a goal, and for a time box. */
const GOAL_WITHIN = 1000;
const TIME_BOX_WITHIN = 300;

/** The time box in the first line below a heading that is a goal, a quote, or short and in bold or italics. */
export function timeBoxBelow(text: string, headingEnd: number, to: number): TimeBox | null {
  const stretch = text.slice(headingEnd, Math.min(to, headingEnd + TIME_BOX_WITHIN));
  if (!hasBracket(stretch)) return null;
  const [, ...below] = stretch.split(/\r\n?|\n/);
  const line = below.find((candidate) => candidate.trim() !== '' && !UNDERLINE.test(candidate)) ?? '';
  const mayHoldIt = QUOTE.test(line) || EMPHASIS.test(line) || goalIn(line, 0, line.length) !== null;
  return mayHoldIt ? splitTimeBox(line).timeBox : null;
}

/** The planned minutes: the middle of the time box. */
export function minutesOf(box: TimeBox | null): number | null {
  return box && (box.from + box.to) / 2;
}

/**
 * The time box in a heading, in minutes (hundredths are kept), and the heading's text without it, trimmed. A time box
 * is all that its brackets hold: `(3 - 10 minutes)`, `(~10m)`, `(1h30)`, `(90s)`, `(10 Minuten)`, `（10分）`; `(100M)` is
 * none.
 */
export function splitTimeBox(heading: string): { readonly timeBox: TimeBox | null; readonly rest: string } {
  IN_BRACKETS.lastIndex = 0;
  for (let match = hasBracket(heading) ? IN_BRACKETS.exec(heading) : null; match; match = IN_BRACKETS.exec(heading)) {
    const timeBox = timeBoxOf(match[1] ?? '');
    if (timeBox !== null)
      return { timeBox, rest: (heading.slice(0, match.index) + heading.slice(IN_BRACKETS.lastIndex)).trim() };
  }
  return { timeBox: null, rest: heading.trim() };
}

/**
 * The text after `**Goal:**` (or `Goal:`, `*Goal*:` …) in the first line of a stretch that begins so; null for none.
 */
export function goalIn(text: string, from: number, to: number): string | null {
  const stretch = text.slice(from, Math.min(to, from + GOAL_WITHIN));
  if (!/goal/i.test(stretch)) return null;
  const [, emphasis = '', wholeLead, rest = ''] = GOAL.exec(stretch) ?? [];
  const line = rest.trim();
  const goal = wholeLead === undefined && line.endsWith(emphasis) ? line.slice(0, line.length - emphasis.length) : line;
  return goal === '' ? null : goal;
}

const hasBracket = (text: string): boolean => text.includes('(') || text.includes('（');

function timeBoxOf(inside: string): TimeBox | null {
  const plain = BEYOND_ASCII.test(inside) ? inside.normalize('NFKC') : inside;
  if (!DIGIT.test(plain)) return null;
  const text = plain.replace(APPROXIMATELY, '');
  const range = RANGE.exec(text);
  const last = durationOf(range === null ? text : text.slice(range.index + range[0].length), null);
  if (last === null) return null;
  const first = range === null ? last : durationOf(text.slice(0, range.index), last.unit);
  if (first === null) return null;
  return { from: Math.min(first.minutes, last.minutes), to: Math.max(first.minutes, last.minutes) };
}

/** A duration and the minutes in its unit, which is `unit` if it has none. Null if it isn't a duration. */
function durationOf(text: string, unit: number | null): { minutes: number; unit: number } | null {
  const [, number = '', word = '', rest, restWord] = DURATION.exec(text.trim()) ?? [];
  const own = word === '' ? unit : minutesIn(word);
  if (number === '' || own === null) return null;
  const minutes = Number(number.replace(',', '.')) * own;
  if (rest === undefined) return { minutes: toHundredths(minutes), unit: own };
  const smaller = restWord === undefined ? own / 60 : minutesIn(restWord);
  if (smaller === null || own < 1 || smaller >= own) return null;
  return { minutes: toHundredths(minutes + Number(rest) * smaller), unit: own };
}

/** A single letter counts in lower case only: a capital `M` stands for millions. */
function minutesIn(word: string): number | null {
  return MINUTES_IN.get(word.length === 1 ? word : word.toLowerCase()) ?? null;
}

const toHundredths = (minutes: number): number => Math.round(minutes * 100) / 100;
