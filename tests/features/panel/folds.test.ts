import { Folds } from '../../../src/features/panel/folds';
import { outline, phase, item, urlShortener } from './outlines';

const NOTE = 'Designs/URL shortener.md';

describe('folds', () => {
  it('begin with the phase to go on with open and the others folded', () => {
    expect([...new Folds().of(NOTE, urlShortener)]).toEqual(['Step 1: Clarify']);
  });

  it('stay as the user left them when another phase is the one to go on with', () => {
    const folds = new Folds();
    folds.of(NOTE, urlShortener);
    folds.toggle(NOTE, 'Step 2: Estimate');
    const restarted = outline([
      phase(2, 'Step 1: Clarify', [], [item(3, '[ ] Shorten a link')]),
      ...urlShortener.phases.slice(1),
    ]);
    expect([...folds.of(NOTE, restarted)]).toEqual(['Step 1: Clarify', 'Step 2: Estimate']);
    folds.toggle(NOTE, 'Step 1: Clarify');
    expect([...folds.of(NOTE, restarted)]).toEqual(['Step 2: Estimate']);
  });

  it('of a note without phases begin anew when it gets some', () => {
    const folds = new Folds();
    folds.of(NOTE, outline([]));
    expect([...folds.of(NOTE, urlShortener)]).toEqual(['Step 1: Clarify']);
  });

  it('can be all and none', () => {
    const folds = new Folds();
    folds.foldAll(NOTE, urlShortener, ['related']);
    expect(folds.of(NOTE, urlShortener).size).toBe(2 + 3 + 1);
    folds.unfoldAll(NOTE);
    expect(folds.of(NOTE, urlShortener).size).toBe(0);
  });

  it('go along when the note is renamed', () => {
    const folds = new Folds();
    folds.unfoldAll(NOTE);
    folds.rename(NOTE, 'Designs/TinyURL.md');
    expect(folds.of('Designs/TinyURL.md', urlShortener).size).toBe(0);
    expect(folds.of(NOTE, urlShortener).size).toBe(1);
  });

  it('come back from the saved workspace', () => {
    const folds = new Folds();
    folds.foldAll(NOTE, urlShortener, []);
    folds.unfoldAll('__proto__');
    const restored = new Folds();
    restored.load(JSON.parse(JSON.stringify(folds.save())));
    expect(restored.of(NOTE, urlShortener)).toEqual(folds.of(NOTE, urlShortener));
    expect(restored.of('__proto__', urlShortener).size).toBe(0);
  });

  it.each([null, 7, 'text', { [NOTE]: 'Step 1' }, { [NOTE]: [1, null] }, [[]]])('take no harm from %j', (saved) => {
    const folds = new Folds();
    folds.load(saved);
    expect(() => folds.of(NOTE, urlShortener)).not.toThrow();
  });

  it('are remembered for the latest notes only', () => {
    const folds = new Folds();
    for (let index = 0; index < 200; index++) folds.unfoldAll(`${index}.md`);
    expect(Object.keys(folds.save()).length).toBe(50);
    expect(folds.of('199.md', urlShortener).size).toBe(0);
  });
});
