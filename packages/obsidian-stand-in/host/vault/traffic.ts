import type { VaultBackend } from './backend';

/** Knows which calls to a backend are under way. */
export class Traffic {
  private readonly running = new Set<Promise<unknown>>();

  /** The same backend, watched. */
  watch(backend: VaultBackend): VaultBackend {
    return new Proxy(backend, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return (...args: unknown[]) => this.follow(Promise.resolve(Reflect.apply(member, target, args)));
      },
    });
  }

  /** Resolves when no call is under way. */
  async whenIdle(): Promise<void> {
    while (this.running.size > 0) await Promise.allSettled([...this.running]);
  }

  private follow(call: Promise<unknown>): Promise<unknown> {
    const settled: Promise<unknown> = call.catch(() => undefined).finally(() => this.running.delete(settled));
    this.running.add(settled);
    return call;
  }
}
