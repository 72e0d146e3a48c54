import { guarded } from './errors';
import type { EventRef } from './events';
import type { KeymapEventHandler } from './scope';

/** Something with a lifetime: what it registers is taken back when it is unloaded. */
export class Component {
  _loaded = false;
  private readonly cleanups: (() => unknown)[] = [];
  private readonly children = new Set<Component>();

  load(): unknown {
    if (this._loaded) return undefined;
    this._loaded = true;
    const result = guarded(`${this.constructor.name}.onload`, () => this.onload());
    for (const child of this.children) child.load();
    return result;
  }

  onload(): unknown {
    return undefined;
  }

  unload(): void {
    if (!this._loaded) return;
    this._loaded = false;
    for (const child of [...this.children].reverse()) child.unload();
    this.children.clear();
    for (const cleanup of this.cleanups.splice(0).reverse()) guarded('cleanup', cleanup);
    guarded(`${this.constructor.name}.onunload`, () => this.onunload());
  }

  onunload(): void {}

  addChild<T extends Component>(child: T): T {
    this.children.add(child);
    if (this._loaded) child.load();
    return child;
  }

  removeChild<T extends Component>(child: T): T {
    if (this.children.delete(child)) child.unload();
    return child;
  }

  register(cleanup: () => unknown): void {
    this.cleanups.push(cleanup);
  }

  registerEvent(ref: EventRef): void {
    this.register(() => ref.source.offref(ref));
  }

  registerDomEvent(
    el: EventTarget,
    type: string,
    callback: (this: unknown, event: Event) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void {
    const listener = (event: Event): unknown => guarded(`DOM event "${type}"`, () => callback.call(el, event));
    el.addEventListener(type, listener, options);
    this.register(() => el.removeEventListener(type, listener, options));
  }

  registerScopeEvent(handler: KeymapEventHandler): void {
    this.register(() => handler.scope.unregister(handler));
  }

  registerInterval(id: number): number {
    this.register(() => clearInterval(id));
    return id;
  }
}
