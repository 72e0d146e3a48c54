/** A count and a noun with a regular plural: "1 note", "1,200 notes". */
export const counted = (count: number, one: string): string =>
  `${count.toLocaleString()} ${one}${count === 1 ? '' : 's'}`;
