/** Callbacks that want to hear of one kind of event. */
export class Listeners<T> {
  private readonly callbacks = new Set<(value: T) => void>();

  /** Returns the function that ends the subscription. */
  add(callback: (value: T) => void): () => void {
    this.callbacks.add(callback);
    return () => this.callbacks.delete(callback);
  }

  /** All of them hear of it, also where one throws, such as another plugin's; what was thrown first is thrown at the end. */
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
