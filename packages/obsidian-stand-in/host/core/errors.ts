/** An exception that came out of plugin code (or of the stand-in itself) while the host was calling it. */
export interface HostError {
  readonly where: string;
  readonly error: unknown;
}

/** Everything that went wrong so far; tests expect it to stay empty. */
export const hostErrors: HostError[] = [];

/** Keeps the error and shows it in the console, where the end-to-end tests see it. */
export function recordError(where: string, error: unknown): void {
  hostErrors.push({ where, error });
  console.error(`[${where}]`, error);
}

/** Calls plugin code so that its exception, or its rejected promise, is recorded and the host goes on. */
export function guarded<T>(where: string, call: () => T): T | undefined {
  try {
    const result = call();
    if (result instanceof Promise) result.catch((error: unknown) => recordError(where, error));
    return result;
  } catch (error) {
    recordError(where, error);
    return undefined;
  }
}
