import type { Component } from 'obsidian';

/**
 * Draws before the next frame, once, however often that is asked for. The frame is that of the element's window, also
 * after the element moved to another one: a window that closes takes the frames that it owes with it.
 * @returns the function that asks; the owner's end takes back what was asked for
 */
export function onceAFrame(owner: Component, el: HTMLElement, draw: () => void): () => void {
  let takeBack: (() => void) | null = null;
  const ask = (): void => {
    if (takeBack) return;
    const { win } = el;
    const frame = win.requestAnimationFrame(() => {
      takeBack = null;
      draw();
    });
    takeBack = () => {
      win.cancelAnimationFrame(frame);
      takeBack = null;
    };
  };
  owner.register(() => takeBack?.());
  owner.register(
    el.onWindowMigrated(() => {
      if (!takeBack) return;
      takeBack();
      ask();
    }),
  );
  return ask;
}
