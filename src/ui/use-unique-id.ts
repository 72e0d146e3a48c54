import { useState } from 'preact/hooks';

let given = 0;

/** An id for an element on the page. */
export const uniqueId = (): string => `design-phases-${(given += 1)}`;

/** An id for elements of a component. Preact's own `useId` begins anew in every view, and there may be several. */
export function useUniqueId(): string {
  return useState(uniqueId)[0];
}
