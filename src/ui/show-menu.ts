import type { Menu } from 'obsidian';
import { keptMenu } from './open-surfaces';

/** Shows a menu below the button that was clicked, by mouse, touch or keyboard. */
export function showMenuBelow(menu: Menu, event: MouseEvent): void {
  const button = event.currentTarget as HTMLElement;
  const { left, right, bottom } = button.getBoundingClientRect();
  const isRightToLeft = button.win.getComputedStyle(button).direction === 'rtl';
  keptMenu(menu).showAtPosition({ x: isRightToLeft ? right : left, y: bottom, left: isRightToLeft }, button.doc);
}
