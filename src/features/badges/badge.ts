import type { Progress } from '../../core/outline/outline';
import { outlineStrings } from '../checklist';

/** Makes an element the badge of a phase: `3/7`. */
export function fillBadge(element: HTMLElement, { done, total }: Progress): HTMLElement {
  element.className = 'design-phases-badge';
  element.setText(`${done}/${total}`);
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', outlineStrings.itemsDone(done, total));
  return element;
}
