import type { CardFigures } from '../../core/practice/results';
import type { PracticeRunPhase, Score } from '../../core/practice/practice-run';
import { counted } from '../../ui/strings';

const MINUTE = 60_000;

/** A length of time, such as "12 s" or "41.5 min". */
const lengthOf = (ms: number): string =>
  ms < MINUTE ? `${Math.round(ms / 1000)} s` : `${(Math.round((ms / MINUTE) * 10) / 10).toLocaleString()} min`;

/** A number with at most one decimal. */
const shortNumber = (value: number): string => (Math.round(value * 10) / 10).toLocaleString();

const UNKNOWN = '–';

/** Milliseconds as minutes and seconds, `7:05`; with a minus sign where time is over. */
export function clockTime(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const sign = ms < 0 && seconds > 0 ? '−' : '';
  return `${sign}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export const practiceStrings = {
  practice: 'Practice',
  start: 'Start practice',
  pause: 'Pause practice',
  resume: 'Resume practice',
  pauseOrResume: 'Pause or resume practice',
  next: 'Next phase',
  goToNext: 'Go to next practice phase',
  end: 'End practice',
  lastPhase: 'This is the last phase. End the practice when you’re done.',
  ended: (usedMs: number, plannedMs: number) => `Practice ended: ${lengthOf(usedMs)} of ${lengthOf(plannedMs)}.`,
  copyLog: 'Copy log',
  phaseEnded: (title: string) => `Time’s up: ${title || 'this phase'}.`,
  runningAlready: (name: string) => `A practice is already running: ${name}. End it and start a new one?`,
  endAndStart: 'End and start new',
  status: (title: string, left: string) => `Practice: ${title}. ${left} left overall. Click to open.`,
  prompt: 'What to design',
  promptExample: 'Design a URL shortener',
  minutes: 'Minutes',
  where: 'Practice note',
  inNote: (title: string) => `This note: ${title}`,
  inCopy: (template: string) => `New note from ${template}`,
  shares: 'Time per phase',
  wholeChecklist: 'The new note has all phases. Only the chosen ones are timed.',
  noteTitle: (name: string, today: string) => `${name} – ${today}`,
  notCreated: (reason: string) => `Couldn’t create the note. ${reason}`,
  paused: 'Paused',
  leftInPhase: (left: string) => `${left} left in this phase`,
  overInPhase: (over: string) => `${over} over in this phase`,
  left: 'left',
  over: 'over',
  timeLeft: (ms: number) => `${clockTime(Math.abs(ms))} ${ms < 0 ? 'over' : 'left'}`,
  overall: 'Overall',
  usedOfPlanned: (used: string, planned: string) => `${used} of ${planned}`,
  phases: 'Planned and actual time',
  phaseOf: (number: number, count: number) => `Phase ${number} of ${count}`,
  addMinutes: (minutes: number) => `+${minutes} min`,
  restOfNote: 'Rest of this note',
  openItems: 'Open items of this phase',
  noOpenItems: 'No open items in this phase',
  moreItems: (count: number) => `and ${count} more`,
  elsewhere: (name: string) => `Practice running: ${name}`,
  pastRuns: (count: number) => counted(count, 'past practice'),
  pastRun: (usedMs: number, plannedMs: number, ticked: number) =>
    `${lengthOf(usedMs)} of ${lengthOf(plannedMs)}, ${counted(ticked, 'item')} ticked`,
  pastRunNamed: (date: string, question: string) => `${date} ${question}`,
  averageScore: (score: number) => `average score ${shortNumber(score)}`,
  earlierRuns: (count: number) => `and ${count} earlier`,
  legend: { used: 'Time used', over: 'Over time', planned: 'Time planned' },
};

const scoreNames: Record<Score, string> = { 0: 'missed', 1: 'weak', 2: 'solid', 3: 'strong' };

/** The end of a practice. */
export const summaryStrings = {
  title: 'Practice summary',
  total: ({ usedMs, plannedMs, ticked, items }: Record<'usedMs' | 'plannedMs' | 'ticked' | 'items', number>) =>
    `Total: ${lengthOf(usedMs)} of ${lengthOf(plannedMs)}` +
    (items > 0 ? `, ${ticked} of ${counted(items, 'item')} ticked` : ''),
  keys: 'Type a score from 0 to 3, then what it’s for. Enter goes to the next phase. Everything is optional.',
  items: (ticked: number, items: number) => `${ticked}/${counted(items, 'item')}`,
  score: (score: Score) => `${score} ${scoreNames[score]}`,
  evidence: 'What went well or wrong?',
  save: 'Save to practice log',
  back: 'Back to practice',
  notBegun: (count: number) => `${counted(count, 'phase')} not started`,
  discardTitle: 'Discard or keep this practice?',
  discardMessage: (usedMs: number) => `It took ${lengthOf(usedMs)}.`,
  discard: 'Discard',
  keep: 'Keep',
};

/** Figures of several practices; a dash where nothing is known. */
export const figureStrings = {
  score: (score: number | null) => (score === null ? UNKNOWN : shortNumber(score)),
  share: (share: number | null) => (share === null ? UNKNOWN : `${Math.round(share * 100)}%`),
  over: (ms: number | null) => (ms === null ? UNKNOWN : `${ms > 0 ? '+' : ms < 0 ? '−' : ''}${lengthOf(Math.abs(ms))}`),
  cards: ({ due, hard }: CardFigures) =>
    [due > 0 ? `${due} due` : '', hard > 0 ? `${hard} hard` : ''].filter((part) => part !== '').join(', '),
  trend: (values: readonly number[]) => `From oldest to newest: ${values.map(shortNumber).join(', ')}`,
};

/** The practice review. */
export const reviewStrings = {
  title: 'Practice review',
  open: 'Open practice review',
  next: 'Practice next question',
  total: (runs: number) => counted(runs, 'practice'),
  reading: (runs: number) => `${counted(runs, 'practice')} so far…`,
  readingFirst: 'Reading practice logs…',
  empty: 'No practices yet. Finish one and score it to see your weakest phases here.',
  noQuestions: 'No questions yet. Choose a folder or tag of questions in settings.',
  phases: 'Phases',
  questions: 'Questions',
  weak: 'Weak',
  columns: {
    phase: 'Phase',
    score: 'Score',
    ticked: 'Ticked',
    over: 'Over time',
    trend: 'Trend',
    practices: 'Practices',
    cards: 'Cards',
    question: 'Question',
    best: 'Best',
    last: 'Last',
    when: 'When',
    actions: 'Actions',
  },
  actions: {
    practicePhase: (title: string) => `Practice this phase: ${title}`,
    showNotes: (title: string) => `Show practices of ${title}`,
    flashcards: (title: string) => `Flashcards of ${title}`,
    practiceQuestion: (question: string) => `Practice ${question}`,
  },
};

/** The practices that figures come from. */
export const entryStrings = {
  placeholder: (title: string) => `Practices of ${title}`,
  none: 'No practices match.',
  toOpen: 'to open',
  toOpenInTab: 'to open in new tab',
  figures: ({ usedMs, plannedMs, ticked, items }: PracticeRunPhase) =>
    [
      usedMs === null ? '' : plannedMs === null ? lengthOf(usedMs) : `${lengthOf(usedMs)} of ${lengthOf(plannedMs)}`,
      items === null ? '' : `${ticked} of ${counted(items, 'item')}`,
    ]
      .filter((part) => part !== '')
      .join(', '),
};
