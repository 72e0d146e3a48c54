import { isDue, isHard, scheduledCards } from '../../../src/core/flashcards/schedule';

const NOTE = `#flashcards/design-phases

## URL shortener › Step 1: Clarify › Requirements

What are the core features? ^q1
?
Shorten and redirect.
<!--SR:!2026-11-20,3,230-->

Who uses it?
?
…

## URL shortener › Step 2: Sketch

Which boxes?
?
An API and a store. <!--SR:!2026-12-01,12,270!2026-11-27,1,210-->

## URL shortener

What follows?
?
Step 2
<!--SR:!2026-11-27T08:00:00,1,250-->

Some text of the user <!--SR:!2026-01-01,1,100-->
`;

test('the schedules of reviewed cards are read with the phase in the heading above, and those of nothing else', () => {
  const cards = [
    { phase: 'Step 1: Clarify', due: '2026-11-20', ease: 230 },
    { phase: 'Step 2: Sketch', due: '2026-12-01', ease: 270 },
    { phase: 'Step 2: Sketch', due: '2026-11-27', ease: 210 },
    { phase: '', due: '2026-11-27', ease: 250 },
  ];
  expect(scheduledCards(NOTE)).toEqual(cards);
  expect(scheduledCards(NOTE.replace(/\n/g, '\r\n'))).toEqual(cards);
  expect(scheduledCards('')).toEqual([]);
});

test('a card is due from its day on, and hard when its ease fell below the first', () => {
  const cards = scheduledCards(NOTE);
  expect(cards.map((card) => isDue(card, '2026-11-27'))).toEqual([true, false, true, true]);
  expect(cards.map(isHard)).toEqual([true, false, true, false]);
});
