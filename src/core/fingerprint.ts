/**
 * A short stand-in for a text: equal texts give equal fingerprints, and two different ones hardly ever do (53 bits and
 * the length). For noticing that a note was changed since, not for security.
 */
export function fingerprint(text: string): string {
  return `${text.length}:${hash53(text).toString(36)}`;
}

/**
 * A whole number of 53 bits that stands for a text, by bryc's cyrb53 with seed 0: one pass over the UTF-16 code units,
 * with nothing but 32-bit multiplications, so that other programs can work it out too. IDs of cards and the fingerprints
 * in review logs are made of it: it can't change any more.
 */
export function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
