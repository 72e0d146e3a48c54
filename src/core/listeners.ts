/** Callbacks for one kind of event. */
export class Listeners<T> {
  private readonly callbacks = new Set<(value: T) => void>();

  /** Returns a function that removes the callback. */
  add(callback: (value: T) => void): () => void {
    this.callbacks.add(callback);
    return () => this.callbacks.delete(callback);
  }

  /** Calls all of them, even if one throws, such as another plugin's; throws the first error at the end. */
  notify(value: T): void {
    const errors: unknown[] = [];
    for (const callback of [...this.callbacks]) {
      try {
        callback(value);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }
}
