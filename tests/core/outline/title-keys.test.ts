import { splitEmoji, textKey, titleKey } from '../../../src/core/outline/titles';

test.each([
  ['🟩 Step 1: Scope', '🟩', 'Step 1: Scope'],
  ['✅ Security', '✅', 'Security'],
  ['👩‍💻🇩🇪 Team', '👩‍💻🇩🇪', 'Team'],
  ['Step 1', '', 'Step 1'],
  ['1. Scope', '', '1. Scope'],
  ['#1 priority', '', '#1 priority'],
])('%s begins with the emoji "%s"', (title, emoji, rest) => {
  expect(splitEmoji(title)).toEqual({ emoji, rest });
});

test.each([
  ['🟩 Step 1: Scope (5 minutes)', '**Step 1: SCOPE**'],
  ['Step 4: Add performance & scalability', 'Step 4: Add performance and scalability (3 - 10 min)'],
  ['Trade-offs', 'Trade-Offs:'],
])('the titles %s and %s are the same', (a, b) => {
  expect(titleKey(a)).toBe(titleKey(b));
});

test.each([
  ['Step 1: Scope', 'Step 2: Scope'],
  ['Step 8: Security', 'Security'],
  ['🚀', '🛑'],
  ['Cache (hot paths)', 'Cache (cold paths)'],
])('the titles %s and %s are not', (a, b) => {
  expect(titleKey(a)).not.toBe(titleKey(b));
});

test('texts are compared by their words', () => {
  expect(textKey('**Which** reads are `hot`?')).toBe(textKey('which reads are hot'));
  expect(textKey('Größe & Last?')).toBe('größe and last');
});

test('and by what is seen on the page, however its characters are encoded', () => {
  expect(textKey('Où est le café?'.normalize('NFD'))).toBe(textKey('Où est le café?'));
  expect(textKey('Which micro\u00adservices\u00a0run?')).toBe('which microservices run');
});
