/** A short text that is hardly ever the same for two texts (53 bits and the length). Tells changes, not forgeries. */
export function fingerprint(text: string): string {
  return `${text.length}:${hash53(text).toString(36)}`;
}

/**
 * A hash of 53 bits by bryc's cyrb53 with seed 0: one pass over the UTF-16 code units in 32-bit multiplications, so
 * that other programs can compute it too. Card IDs and the fingerprints in review logs are made of it, so it can't
 * change.
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
