import type { App } from 'obsidian';

const KEY = 'design-phases-own-name';

/** The user's name as a reviewer, kept on this device and not in the vault, which others may share; empty before it is known. */
export function ownName(app: App): string {
  const name: unknown = app.loadLocalStorage(KEY);
  return typeof name === 'string' ? name : '';
}

/** @param name empty to forget it */
export function keepOwnName(app: App, name: string): void {
  app.saveLocalStorage(KEY, name === '' ? null : name);
}
