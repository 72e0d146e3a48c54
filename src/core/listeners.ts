/** Callbacks that want to hear of one kind of event. */
export class Listeners<T> {
  private readonly callbacks = new Set<(value: T) => void>();

  /** Returns the function that ends the subscription. */
  add(callback: (value: T) => void): () => void {
    this.callbacks.add(callback);
    return () => this.callbacks.delete(callback);
  }

  notify(value: T): void {
    for (const callback of [...this.callbacks]) callback(value);
  }
}
