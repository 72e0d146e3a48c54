import type { Component } from 'obsidian';
import type { Clock } from '../core/clock';

/** How often the date is looked at. A timer set for midnight would be late by as long as the computer slept. */
const LOOK_EVERY_MS = 30_000;

/**
 * Tells that another day began, for as long as the owner is loaded: shortly after midnight and, after sleep, at the latest
 * when the window is looked at. The timer is that of the element's window, also where the element moves to another one.
 */
export function followDay(owner: Component, el: HTMLElement, clock: Clock, onNewDay: () => void): void {
  const today = () => clock.format(clock.now(), 'YYYY-MM-DD');
  let day = today();
  const look = () => {
    if (today() === day) return;
    day = today();
    onNewDay();
  };
  let end = lookRegularly(el.win, look);
  owner.register(
    el.onWindowMigrated((win) => {
      end();
      end = lookRegularly(win, look);
    }),
  );
  owner.register(() => end());
}

function lookRegularly(win: Window, look: () => void): () => void {
  const timer = win.setInterval(look, LOOK_EVERY_MS);
  win.addEventListener('focus', look);
  win.document.addEventListener('visibilitychange', look);
  return () => {
    win.clearInterval(timer);
    win.removeEventListener('focus', look);
    win.document.removeEventListener('visibilitychange', look);
  };
}
