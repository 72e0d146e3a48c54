/** Lets tasks about the same path wait for each other. */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>();

  take<T>(path: string, task: () => Promise<T>): Promise<T> {
    const turn = (this.last.get(path) ?? Promise.resolve()).then(task, task);
    const settled = turn.catch(() => undefined);
    this.last.set(path, settled);
    void settled.then(() => {
      if (this.last.get(path) === settled) this.last.delete(path);
    });
    return turn;
  }
}
