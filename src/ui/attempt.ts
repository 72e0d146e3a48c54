/**
 * Sets up one surface of the plugin, such as its CLI or its badges. What it throws or rejects with, also because the app
 * lacks a method, is named in the console and keeps no other surface from working.
 * @returns what the surface gives, or undefined where it failed at once.
 */
export function attempt<T>(surface: string, setUp: () => T): T | undefined {
  const fail = (error: unknown): void => console.warn(`Design Phases: ${surface} not available.`, error);
  try {
    const result = setUp();
    if (result instanceof Promise) result.catch(fail);
    return result;
  } catch (error) {
    fail(error);
    return undefined;
  }
}
