import fc from 'fast-check';
import { ankiFile, keepGuids } from '../../../src/core/flashcards/anki-file';
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

  it('writes formulas, code, bold and links as Anki shows them', () => {
    expect(sides('Is $a < b$ in `std::map<K>`, **bold** and [docs](https://example.com/?a=1&b=2)?')[0]).toBe(
      'Is \\( a &lt; b \\) in <code>std::map&lt;K&gt;</code>, <b>bold</b> and <a href="https://example.com/?a=1&amp;b=2">docs</a>?',
    );
    expect(sides('Why?', '$$\nx^2\n$$\n\n```sql\nSELECT "a"\n\nFROM b;\n```')[1]).toBe(
      '<p>\\[ x^2 \\]</p><pre><code>SELECT &quot;a&quot;<br><br>FROM b;</code></pre>',
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
        expect(tags.every((tag) => /^(?:small|br|p|b|i|s|mark|code|pre|ul|ol|li|a)$/.test(tag ?? ''))).toBe(true);
      }),
    );
  });
});

describe('exporting again', () => {
  const first = [
    card('What are the core features of this system?', { guid: 'features' }),
    card('How many users per day?', { guid: 'users', section: 'Estimate scale' }),
    card('What does step 1 cover?', { guid: 'step-1', kind: 'phase', phase: '', section: '' }),
    card('What does step 2 cover?', { guid: 'step-2', kind: 'phase', phase: '', section: '' }),
    card('Is $a < b$ in **bold**?', { guid: 'odd' }),
  ];
  const earlier = ankiFile(first, options);
  const guidOf = (...changed: Parameters<typeof card>): string | undefined =>
    keepGuids([card(...changed)], earlier)[0]?.guid;

  it('gives the same file for the same cards', () => {
    expect(ankiFile(first, options, earlier)).toBe(earlier);
    expect(
      ankiFile(
        first.map((each, index) => ({ ...each, guid: `new ${index}` })),
        options,
        earlier,
      ),
    ).toBe(earlier);
  });

  it('keeps the guid of a question that was reworded a little', () => {
    expect(guidOf('What are the core features of the system?')).toBe('features');
    expect(guidOf('Which core features does this system have?')).toBe('features');
  });

  it('keeps the guid of a question that moved to another section or phase', () => {
    expect(guidOf('How many users per day?', { phase: 'Step 4: Scale', section: 'Load' })).toBe('users');
  });

  it('keeps the guid of a question that was reworded a little and moved', () => {
    expect(guidOf('How many users per day are there?', { section: 'Load' })).toBe('users');
  });

  it('gives a new question a guid of its own', () => {
    expect(guidOf('Do we need sharding?')).toBe('guid of Do we need sharding?');
    expect(guidOf('What does step 3 cover?', { kind: 'phase', phase: '', section: '', guid: 'step-3' })).toBe('step-3');
  });

  it('takes no guid for a second card from a second file that has the same card', () => {
    const again = [first[0], { ...card('What are the core features of the system?'), guid: 'other' }].flatMap(
      (each) => each ?? [],
    );
    expect(keepGuids(again, earlier + earlier).map(({ guid }) => guid)).toEqual(['features', 'other']);
  });

  it('does not take another note’s guid for the same question', () => {
    expect(guidOf('How many users per day?', { note: 'Chat', guid: 'chat' })).toBe('chat');
  });

  it('never gives out a guid twice', () => {
    const question = fc
      .array(fc.constantFrom('how', 'many', 'users', 'features', 'core', 'step', '1', '2'), {
        minLength: 1,
        maxLength: 5,
      })
      .map((list) => `${list.join(' ')}?`);
    fc.assert(
      fc.property(fc.array(question), fc.array(question), (before, after) => {
        const make = (questions: string[]) => questions.map((text, index) => card(text, { guid: `${index}` }));
        const guids = keepGuids(make(after), ankiFile(make(before), options)).map((each) => each.guid);
        expect(new Set(guids).size).toBe(guids.length);
      }),
    );
  });

  it('reads any text as an earlier file without complaint', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(keepGuids(first, text)).toHaveLength(first.length)));
  });
});
