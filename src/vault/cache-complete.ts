import type { App, Component } from 'obsidian';

/** A cache that leaves a note out, as one that cannot be read, is complete once nothing was heard of it for so long. */
const QUIET_MS = 5000;

/**
 * Calls back once the metadata cache knows what is in every note: at once where it does already, as after a warm start;
 * else when it says `resolved`, which it does after the first load and after every change (`MetadataCache` in the API).
 */
export function whenCacheComplete(
  { vault, metadataCache }: Pick<App, 'vault' | 'metadataCache'>,
  owner: Component,
  callback: () => void,
): void {
  if (vault.getMarkdownFiles().every(({ path }) => metadataCache.getCache(path) !== null)) {
    callback();
    return;
  }
  let timer: number | null = null;
  const stop = (): void => {
    if (timer !== null) window.clearTimeout(timer);
  };
  const waitOn = (): void => {
    stop();
    timer = window.setTimeout(callback, QUIET_MS);
  };
  owner.registerEvent(metadataCache.on('changed', waitOn));
  owner.registerEvent(
    metadataCache.on('resolved', () => {
      stop();
      callback();
    }),
  );
  owner.register(stop);
  waitOn();
}
