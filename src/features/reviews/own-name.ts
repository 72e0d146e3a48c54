import type { App } from 'obsidian';

const KEY = 'design-phases-own-name';
const SKIPPED_KEY = 'design-phases-own-name-skipped';

/** The user's name as a reviewer, kept on this device and not in the vault, which others may share; empty before it is known. */
export function ownName(app: App): string {
  const name: unknown = app.loadLocalStorage(KEY);
  return typeof name === 'string' ? name : '';
}

/** @param name empty to forget it */
export function keepOwnName(app: App, name: string): void {
  app.saveLocalStorage(KEY, name === '' ? null : name);
}

/** Whether the user was asked on this device and wants no name. */
export function wantsNoName(app: App): boolean {
  return app.loadLocalStorage(SKIPPED_KEY) === true;
}

export function keepWantingNoName(app: App): void {
  app.saveLocalStorage(SKIPPED_KEY, true);
}
