import fc from 'fast-check';
import { ankiFile } from '../../../src/core/flashcards/anki-file';
import { card } from './words';

const options = { deck: 'Design Phases', noteUrl: () => null };
const rows = (file: string): string[][] =>
  file
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t').map((field) => field.slice(1, -1).replaceAll('""', '"')));
const sides = (question: string, answer = ''): (string | undefined)[] => {
  const [row] = rows(ankiFile([card(question, { back: answer })], options));
  return [row?.[3]?.split('<br>').slice(1).join('<br>'), row?.[4]];
};

describe('a file for Anki', () => {
  it('begins with the header lines of Anki’s manual', () => {
    expect(ankiFile([], options)).toBe(
      '#separator:tab\n#html:true\n#notetype:Basic\n#deck:Design Phases\n#if matches:update current\n#guid column:1\n#deck column:2\n#tags column:3\n',
    );
  });

  it('has one line a card: guid, deck, tags, front with its place, back', () => {
    expect(rows(ankiFile([card('Who uses it?')], options))).toEqual([
      [
        'guid of Who uses it?',
        'Design Phases::URL shortener',
        'design-phases design-phases::item design-phases::note::URL-shortener',
        '<small>URL shortener › Step 1: Clarify requirements › Ask functional requirements</small><br>Who uses it?',
        '<p>It shortens links.</p>',
      ],
    ]);
  });

  it('names decks without blanks around them and without levels of their own', () => {
    const file = ankiFile([card('Why?', { note: ' std::map  notes ' })], { ...options, deck: ' Design Phases ' });
    expect(file).toContain('#deck:Design Phases\n');
    expect(rows(file)[0]?.[1]).toBe('Design Phases::std:map notes');
  });

  it('has an empty back where there is no answer', () => {
    expect(sides('Why?', '')[1]).toBe('');
  });

  it('writes formulas, code, bold and links as Anki shows them', () => {
    expect(sides('Is $a < b$ in `std::map<K>`, **bold** and [docs](https://example.com/?a=1&b=2)?')[0]).toBe(
      'Is \\( a &lt; b \\) in <code>std::map&lt;K&gt;</code>, <b>bold</b> and <a href="https://example.com/?a=1&amp;b=2">docs</a>?',
    );
    expect(sides('Why?', '$$\nx^2\n$$\n\n```sql\nSELECT "a"\n\nFROM b;\n```')[1]).toBe(
      '<p>\\[ x^2 \\]</p><pre><code>SELECT &quot;a&quot;<br><br>FROM b;</code></pre>',
    );
  });

  it('keeps tabs in code', () => {
    expect(sides('Why?', '```go\nf {\n\treturn\t1\n}\n```')[1]).toBe(
      '<pre><code>f {<br>&#9;return&#9;1<br>}</code></pre>',
    );
  });

  it('leaves prices, file names and lone marks as they are', () => {
    expect(sides('From $5 to $10 for snake_case_name * 2?')[0]).toBe('From $5 to $10 for snake_case_name * 2?');
  });

  it('shows links to notes as their text, or leads there', () => {
    expect(sides('See [[Caching|the cache]] and [[CDN]]?')[0]).toBe('See the cache and CDN?');
    const linked = ankiFile([card('See [[CDN]]?')], {
      ...options,
      noteUrl: (target) => `obsidian://open?file=${target}`,
    });
    expect(linked).toContain('<a href=""obsidian://open?file=CDN"">CDN</a>');
  });

  it('leaves out tags, escapes everything else, and makes no link of a script', () => {
    expect(sides('Ask <img src=x onerror=alert(1)> & "quotes"?')[0]).toBe('Ask  &amp; &quot;quotes&quot;?');
    expect(sides('[click](javascript:alert(1))')[0]).not.toContain('<a');
    expect(sides('[sound:a.mp3]')[0]).toBe('&#91;sound:a.mp3]');
  });

  it('has five fields and no markup but its own, whatever the text', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '&',
        '\t',
        '\n',
        '$',
        '`',
        '*',
        '_',
        '[',
        ']',
        '(',
        ')',
        '|',
        '#',
        'a',
        ' ',
        '\\',
        '- ',
      ),
    });
    fc.assert(
      fc.property(text, text, (question, answer) => {
        const file = ankiFile(
          [card(question.replace(/\n/g, ' '), { back: answer, note: question, guid: 'guid' })],
          options,
        );
        const [row, ...more] = rows(file);
        expect(more).toEqual([]);
        expect(row).toHaveLength(5);
        const tags = [
          ...(row ?? [])
            .slice(3)
            .join('')
            .matchAll(/<\/?([^>]*)>/g),
        ].map((match) => match[1]?.split(' ')[0]);
        expect(
          tags.every((tag) =>
            /^(?:small|br|hr|p|b|i|s|mark|code|pre|ul|ol|li|a|blockquote|table|tr|th|td|sup)$/.test(tag ?? ''),
          ),
        ).toBe(true);
      }),
    );
  });
});
