import type { TimeBox } from '../../core/outline/outline';
import { panelStrings } from '../panel';
import { counted } from '../../ui/strings';

export const printStrings = {
  title: 'Export printable checklist',
  print: 'Open page',
  source: 'What to print',
  note: (title: string) => `This note: ${title}`,
  noChecklist: 'This note has no checklist. This is a template.',
  options: 'Options',
  look: 'Layout',
  looks: { 'as-is': 'With marks and answers', blank: 'Blank', cards: 'Flashcards to cut out' },
  paper: 'Paper',
  a4: 'A4',
  letter: 'Letter',
  room: 'Writing space',
  roomLines: (count: number) => (count === 0 ? 'None' : `${counted(count, 'line')} per question`),
  cards: (count: number) => counted(count, 'card'),
  counts: (phases: number, items: number) => `${counted(phases, 'phase')}, ${counted(items, 'item')}`,
  where: (folder: string, isMobile: boolean) =>
    `Saved in “${folder}”, then ${isMobile ? 'shared' : 'opened in your browser'}.`,
  preview: 'Page preview',
  written: (path: string) => `Created ${path}. Print it from your browser.`,
  status: 'Status',
  date: 'Date',
  reviewers: 'Reviewers',
  words: {
    states: { open: 'open', done: 'done', cancelled: 'canceled' },
    minutes: (box: TimeBox) => panelStrings.minutes(box),
  },
};
