import { lazily } from './lazily';

const collator = lazily(() => new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' }));

/** Compares two texts as a reader expects it: without case, `Step 2` before `Step 10`. */
export const compareTexts = (a: string, b: string): number => collator().compare(a, b);
