import type { Browser } from 'playwright-core';
import { launchChromium } from '../../packages/obsidian-stand-in/node/browser';
import { builtInTemplates } from '../../src/core/templates/built-in';
import { cardsOfTemplate } from '../../src/core/flashcards/make-cards';
import { printCards, printChecklist } from '../../src/core/print/print-html';
import { type PrintablePhase, printableTemplate } from '../../src/core/print/printable';
import { flashcardWords } from '../../src/features/flashcards/strings';
import { printStrings } from '../../src/features/print/strings';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

interface Printed {
  readonly pages: number;
  /** Width and height of the paper in points. */
  readonly paper: string;
  readonly requests: readonly string[];
}

async function print(html: string): Promise<Printed> {
  const page = await browser.newPage({ javaScriptEnabled: true });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.setContent(html);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  await page.close();
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  const pages = pdf.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
  return { pages, paper: `${Math.round(Number(width))} x ${Math.round(Number(height))}`, requests };
}

const [template] = builtInTemplates();
if (!template) throw new Error('There is always a built-in template.');
const phases = printableTemplate(template);
const checklist = (printed: readonly PrintablePhase[], paper: 'a4' | 'letter', roomLines: number): string =>
  printChecklist({ title: template.name, facts: [], phases: printed }, { paper, roomLines, words: printStrings.words });

test('a checklist prints on the chosen paper and asks for nothing', async () => {
  const a4 = await print(checklist(phases, 'a4', 2));
  const letter = await print(checklist(phases, 'letter', 2));
  expect(a4.paper).toBe('595 x 842');
  expect(letter.paper).toBe('612 x 792');
  expect(a4.pages).toBeGreaterThan(4);
  expect(a4.pages).toBeLessThan(10);
  expect([...a4.requests, ...letter.requests]).toEqual([]);
});

test('no section is cut by a page: of sections that fill more than half of one, each gets its own', async () => {
  const item = (text: string) => ({ text, state: 'open' as const, depth: 0, answer: '' });
  const section = (title: string) => ({
    title,
    items: Array.from({ length: 7 }, (_, index) => item(`Question ${index}?`)),
  });
  const tall = [{ title: 'Step 1', goal: '', timeBox: null, sections: ['A', 'B', 'C', 'D'].map(section) }];
  expect((await print(checklist(tall, 'a4', 2))).pages).toBe(4);
  expect((await print(checklist(tall, 'a4', 0))).pages).toBe(1);
});

test('each question has its box on the side that it is read from, and its answer’s line as well', async () => {
  const [arabic = '', hebrew = '', english = ''] = ['من يستخدمه؟', 'כמה משתמשים?', 'Who uses it?'];
  const item = (text: string, depth: number) => ({ text, state: 'done' as const, depth, answer: text });
  const items = [item(arabic, 0), item(hebrew, 1), item(english, 1)];
  const page = await browser.newPage();
  await page.setContent(
    checklist([{ title: arabic, goal: '', timeBox: null, sections: [{ title: '', items }] }], 'a4', 0),
  );
  const sides = await page.locator('.items > li').evaluateAll((all) =>
    all.map((one) => {
      const middle = (selector: string): number => {
        const { left = 0, right = 0 } = one.querySelector(selector)?.getBoundingClientRect() ?? {};
        return (left + right) / 2;
      };
      const box = middle('.box') > middle('.text') ? 'right' : 'left';
      const answer = one.querySelector('.answer');
      const line = answer && getComputedStyle(answer).borderRightWidth !== '0px' ? 'right' : 'left';
      return `${box}, ${line}`;
    }),
  );
  await page.close();
  expect(sides).toEqual(['right, right', 'right, right', 'left, left']);
});

test('flashcards print five to a page, none of them cut', async () => {
  const cards = cardsOfTemplate(template, flashcardWords);
  const { pages } = await print(printCards(template.name, cards, 'a4'));
  expect(pages).toBe(Math.ceil(cards.length / 5));
});
