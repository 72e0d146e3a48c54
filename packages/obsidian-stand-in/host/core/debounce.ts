export interface Debouncer<T extends unknown[], V> {
  (...args: T): Debouncer<T, V>;
  cancel(): Debouncer<T, V>;
  run(): V | undefined;
}

/** Obsidian's debounce: the call runs `timeout` ms after the first request, or after the last with `resetTimer`. */
export function debounce<T extends unknown[], V>(
  callback: (...args: T) => V,
  timeout = 0,
  resetTimer = false,
): Debouncer<T, V> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let pending: T | null = null;
  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const fire = (): V | undefined => {
    stop();
    const args = pending;
    pending = null;
    return args === null ? undefined : callback(...args);
  };
  const debounced = (...args: T): Debouncer<T, V> => {
    pending = args;
    if (resetTimer) stop();
    timer ??= setTimeout(fire, timeout);
    return result;
  };
  const cancel = (): Debouncer<T, V> => {
    stop();
    pending = null;
    return result;
  };
  const result = Object.assign(debounced, { cancel, run: () => (timer === null ? undefined : fire()) });
  return result;
}
