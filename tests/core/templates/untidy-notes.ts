import fc from 'fast-check';
import { applyEdit, type Edit } from '../../../src/core/edit';
import { scanNote } from '../../../src/core/markdown/scan';
import { itemTextOf, markOf } from '../../../src/core/markdown/skeleton';
import type { ChecklistTemplate, TemplatePhase, TemplateSection } from '../../../src/core/templates/template';
import { textKey, titleKey } from '../../../src/core/outline/titles';

/** What people have between their questions, well-formed or not. */
const OTHER_BLOCKS: readonly string[] = [
  'Text of one line.',
  'Two\nlines.',
  'Intro:\n2. not a list',
  '- plain\n  - [ ] my own?',
  '* plain\n  more\n\n  still more',
  '1. one\n2. two\n   - [x] nested?',
  '- plain\n  - plainer\n    - [-] deep?',
  '> [!note] Title\n> text\nlazily',
  '> [!todo]\n> - [x] in a callout?\n> answer\nlazily',
  '> quoted\n>\n> > twice',
  '```js\n# x\n\n- [ ] no\n```',
  '~~~\n- [ ] no',
  '> ```\n> - [ ] no',
  '- ```\n  code',
  '<div>\n<b>x</b>\n</div>',
  '<details>\n- [ ] no',
  '<!-- hidden\n\n-->',
  '%%\nhidden\n%%',
  '$$\nx\n$$',
  '| a | b |\n| - | - |\n| 1 | 2 |',
  '    code',
  '\t- indented',
  '  - [ ] two in?',
  '---',
  '***',
  '[^1]: note\n    more',
  '[link]: x',
  '#### Aside',
  'Setext\n---',
  'Setext\nof two\n===',
  '[ ] no item',
  '-',
  '- [ ]',
  '1. one\n\n   - [ ] after a blank?\n\ntext',
  '#tag',
  '- - [ ] twice?',
  '> 2. [ ] numbered?',
  '> # Quoted heading',
  '- # Listed heading',
];

const ANSWERS: readonly string[] = [
  ' – 100 million',
  '\n  An answer.',
  '\n\n  An answer.',
  '\nlazily',
  '\n\nNot indented.',
  '\n\n  ```\n  - [ ] x\n  ```',
  '\n  ```\n  open',
  '\n  - [ ] my own?',
  '\n\t- [x] mine?',
  '\n- flat',
  '\n> quoted',
  '\n  <div>',
  '\n  | a |\n  | - |',
  '\n  1. first\n  2. second',
  '\n  > quoted\n  lazily',
  '\n  text:\n  2. [ ] no',
  '\ntext:\n7. [ ] no',
  '\n>\n> more',
  '\n\n\n  far',
  '\n  ***',
  '\n---',
];

/** Mostly nothing, else one of the texts. */
const sometimes = (texts: readonly string[], weight = 4): fc.Arbitrary<string> =>
  fc.oneof({ weight, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom(...texts) });

const kept = fc.integer({ min: 0, max: 9 }).map((chance) => chance < 7);

/** Each of the texts that is not empty, with a blank line between or none. */
function joined(parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  const gaps = fc.array(fc.constantFrom('\n', '\n\n'), { minLength: parts.length, maxLength: parts.length });
  return fc.tuple(fc.tuple(...parts), gaps).map(([texts, between]) => {
    const full = texts.flatMap((text, index) => (text === '' ? [] : [text + (between[index] ?? '')]));
    return full.join('').replace(/\n+$/, '');
  });
}

const itemLine = (words: string): fc.Arbitrary<string> =>
  fc
    .record({
      isKept: kept,
      marker: fc.oneof({ weight: 3, arbitrary: fc.constant('-') }, fc.constantFrom('*', '+', '1.', '2.', '11)', '-  ')),
      indent: fc.oneof(
        { weight: 5, arbitrary: fc.constant('') },
        fc.constantFrom(' ', '  ', '    ', '\t', '> ', '>', '- '),
      ),
      mark: fc.constantFrom(' ', 'x', '-'),
      answer: sometimes(ANSWERS, 1),
    })
    .map(({ isKept, marker, indent, mark, answer }) =>
      isKept ? `${indent}${marker} [${mark}] ${words}${answer}` : '',
    );

/** A section's lines, now and then all in a callout or list, the blank ones among them or not. */
const placed = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .record({
      text,
      prefix: sometimes(['> ', '>', '  ', '   ', '\t', '> > ', '>   '], 3),
      isWhole: fc.boolean(),
      first: sometimes(['> [!todo] Ask\n', '- plain\n', '1. plain\n', '> - plain\n', '[^1]: Ask\n'], 2),
    })
    .map(({ text: words, prefix, isWhole, first }) =>
      words === '' ? '' : first + words.replace(isWhole ? /^/gm : /^(?=.)/gm, prefix),
    );

const HEADING_STARTS = [' # ', '  # ', '   # ', '#  🟩 '];

const headingLine = (title: string, level: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(`${'#'.repeat(level)} ${title}`) },
    fc.constantFrom(...HEADING_STARTS.map((start) => start.replace('#', '#'.repeat(level)) + title)),
    fc.constant(
      level > 2 ? `${'#'.repeat(level)} **${title}** (3 min) ##` : `${title}\n${level === 1 ? '===' : '---'}`,
    ),
  );

function sectionText({ title, items }: TemplateSection, level: number): fc.Arbitrary<string> {
  const heading = title === '' ? fc.constant('') : headingLine(title, level);
  const lines = items.flatMap((words) => [itemLine(words), sometimes(OTHER_BLOCKS, 8)]);
  const whole = joined([heading, sometimes(OTHER_BLOCKS), placed(joined(lines)), sometimes(OTHER_BLOCKS)]);
  return title === '' ? whole : fc.tuple(kept, whole).map(([isKept, text]) => (isKept ? text : ''));
}

function phaseText({ title, sections }: TemplatePhase, level: number): fc.Arbitrary<string> {
  const heading = title === '' ? fc.constant('') : headingLine(title, level);
  const parts = sections.map((section) => sectionText(section, level + 1));
  const whole = joined([heading, sometimes(OTHER_BLOCKS), ...parts, sometimes(OTHER_BLOCKS)]);
  return title === '' ? whole : fc.tuple(kept, whole).map(([isKept, text]) => (isKept ? text : ''));
}

/** Notes that people have worked in, which hold a part of a template. */
export function untidyNotes(template: ChecklistTemplate): fc.Arbitrary<string> {
  const body = fc.integer({ min: 1, max: 5 }).chain((level) => {
    const phases = template.phases.map((phase) => phaseText(phase, level));
    return joined([sometimes(['# Chat']), sometimes(OTHER_BLOCKS), ...phases, sometimes(OTHER_BLOCKS)]);
  });
  return fc
    .record({
      frontmatter: fc.constantFrom('', '---\nStatus: Draft # mine\n---\n'),
      body,
      end: fc.constantFrom('', '\n', '\n\n'),
      newline: fc.constantFrom('\n', '\r\n'),
    })
    .map(({ frontmatter, body: text, end, newline }) => `${frontmatter}${text}${end}`.replace(/\n/g, newline));
}

interface SeenHeading {
  readonly line: number;
  readonly level: number;
  readonly words: string;
  readonly containers: number;
}

interface SeenItem {
  readonly line: number;
  readonly depth: number;
  readonly mark: string;
  readonly words: string;
}

export interface Structure {
  readonly headings: readonly SeenHeading[];
  readonly items: readonly SeenItem[];
}

/** The headings and items of a text. */
export function structureOf(text: string): Structure {
  const { headings, items } = scanNote(text);
  const seen = headings.map(({ line, level, from, to, containers }) => ({
    line,
    level,
    words: text.slice(from, to),
    containers,
  }));
  return {
    headings: seen,
    items: items.map((item) => ({
      line: item.line,
      depth: item.depth,
      mark: markOf(text, item),
      words: itemTextOf(text, item),
    })),
  };
}

/** The same entries on the lines where they are after an edit that only adds lines. */
export function movedBy<T extends { readonly line: number }>(edit: Edit, text: string, entries: readonly T[]): T[] {
  const starts = [0, ...[...text.matchAll(/\r?\n/g)].map((match) => match.index + match[0].length)];
  return entries.map((entry) => {
    const above = edit.changes.filter(({ from }) => from <= (starts[entry.line] ?? 0));
    const added = above.reduce((sum, { insert }) => sum + insert.split('\n').length - 1, 0);
    return { ...entry, line: entry.line + added };
  });
}

/** Whether a template's items stand below headings of their own. */
const hasHeadings = ({ phases }: ChecklistTemplate): boolean => phases.every(({ title }) => title !== '');

/** The items that an edit has added to a text, each behind the heading that it stands below if the template has some. */
export function addedBy(edit: Edit, text: string, template: ChecklistTemplate): string[] {
  const lines = new Set(movedBy(edit, text, structureOf(text).items).map(({ line }) => line));
  const { headings, items } = structureOf(applyEdit(text, edit));
  const own = hasHeadings(template) ? headings.filter(({ containers }) => containers === 0) : [];
  return items
    .filter(({ line }) => !lines.has(line))
    .map((item) => `${titleKey(own.findLast(({ line }) => line < item.line)?.words ?? '')}: ${item.words}`);
}

/**
 * The items of a template that its phases lack, each behind the heading that it belongs below. A section that has items,
 * but none of the template's, lacks none.
 */
export function missingIn({ headings, items }: Structure, template: ChecklistTemplate): string[] {
  const own = headings.filter(({ containers }) => containers === 0);
  return template.phases.flatMap(({ title, sections }) => {
    const heading = own.find(({ words }) => titleKey(words) === titleKey(title));
    const next = own.find(({ line, level }) => heading && line > heading.line && level <= heading.level);
    const from = title === '' ? 0 : (heading?.line ?? Infinity);
    const there = items.filter(({ line }) => line >= from && line < (next?.line ?? Infinity));
    const isThere = (words: string): boolean =>
      there.some((item) => `${textKey(item.words)} `.startsWith(`${textKey(words)} `));
    const isOneOf = (words: string, { words: written }: SeenItem): boolean =>
      `${textKey(written)} `.startsWith(`${textKey(words)} `);
    const all = sections.flatMap((section) => section.items);
    const others = there.filter((item) => item.words !== '' && !all.some((words) => isOneOf(words, item)));
    return sections.flatMap((section) => {
      const below = titleKey(section.title === '' ? title : section.title);
      const hasOthers = others.some((item) => {
        const above = own.findLast(({ line }) => line < item.line);
        return above !== undefined && titleKey(above.words) === below;
      });
      if (title !== '' && hasOthers && !section.items.some(isThere)) return [];
      return section.items.filter((words) => !isThere(words)).map((words) => `${below}: ${words}`);
    });
  });
}
