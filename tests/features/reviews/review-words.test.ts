import { readReviewLog } from '../../../src/core/properties/review-log';
import { reviewOf } from '../../../src/core/reviews/note-review';
import { reviewInWords } from '../../../src/features/reviews/review-words';

const NOW = 'v1:k3f9a2c7';
const EARLIER = 'v1:00000001';

const wordsOf = (lines: string[], required = 1) =>
  reviewInWords(reviewOf(readReviewLog(lines, []), { required, dueBefore: null, fingerprint: NOW }), 'Mira');

const byAda = `2026-11-22 approved by Ada (${NOW})`;
const byBo = `2026-11-03 approved by Bo (${EARLIER})`;

test.each([
  ['nothing where there is no review', [], 1, ''],
  ['who approved this text, and not who approved an earlier one', [byBo, byAda], 1, 'Approved by Ada'],
  ['whose approval is of an earlier text, whoever came last', [byBo, byAda], 2, 'Edited since Bo’s review'],
  ['who wants changes', [byAda, '2026-11-23 changes requested by Cy: no numbers'], 1, 'Changes requested by Cy'],
  ['whom the note waits for', ['2026-11-20 requested from Ada'], 1, 'Waiting for Ada'],
  ['that it waits for the reader', ['2026-11-20 requested from mira'], 1, 'Waiting for you'],
])('reviews in words say %s', (_, lines, required, words) => {
  expect(wordsOf(lines, required)).toBe(words);
});
