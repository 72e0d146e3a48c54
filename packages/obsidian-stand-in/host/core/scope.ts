import { Platform } from './platform';

export type Modifier = 'Mod' | 'Ctrl' | 'Meta' | 'Shift' | 'Alt';
export type PaneType = 'tab' | 'split' | 'window';

export interface KeymapEventHandler {
  readonly scope: Scope;
  /** Sorted and joined with commas; null matches every combination. */
  readonly modifiers: string | null;
  readonly key: string | null;
  readonly func: (event: KeyboardEvent, context: KeymapContext) => unknown;
}

export interface KeymapContext {
  readonly modifiers: string;
  readonly key: string;
  readonly vkey: string;
}

/** A set of key handlers that is in force while its owner (a modal, a view) has the keyboard. */
export class Scope {
  readonly handlers: KeymapEventHandler[] = [];

  constructor(readonly parent?: Scope) {}

  register(
    modifiers: Modifier[] | null,
    key: string | null,
    func: (event: KeyboardEvent, context: KeymapContext) => unknown,
  ): KeymapEventHandler {
    const sorted = modifiers === null ? null : modifiers.map(physical).sort().join(',');
    const handler: KeymapEventHandler = { scope: this, modifiers: sorted, key, func };
    this.handlers.push(handler);
    return handler;
  }

  unregister(handler: KeymapEventHandler): void {
    const index = this.handlers.indexOf(handler);
    if (index >= 0) this.handlers.splice(index, 1);
  }
}

function physical(modifier: Modifier): string {
  if (modifier !== 'Mod') return modifier;
  return Platform.isMacOS ? 'Meta' : 'Ctrl';
}

/** The stack of scopes; the topmost one (and its parents) sees a key first. */
export class Keymap {
  private readonly stack: Scope[] = [];

  pushScope(scope: Scope): void {
    this.stack.push(scope);
  }

  popScope(scope: Scope): void {
    const index = this.stack.lastIndexOf(scope);
    if (index >= 0) this.stack.splice(index, 1);
  }

  /** Offers the key to the topmost scope, else to `fallback`; true when a handler took it. */
  dispatch(event: KeyboardEvent, fallback: Scope | null): boolean {
    const context = { modifiers: modifiersOf(event), key: event.key, vkey: event.key };
    for (let scope: Scope | undefined = this.stack.at(-1) ?? fallback ?? undefined; scope; scope = scope.parent) {
      const handler = scope.handlers.find((candidate) => matches(candidate, context));
      if (handler === undefined) continue;
      const answer = handler.func(event, context);
      if (answer === false) {
        event.preventDefault();
        event.stopPropagation();
        return true;
      }
      if (answer !== undefined && answer !== true) return true;
    }
    return false;
  }

  static isModifier(event: MouseEvent | KeyboardEvent | TouchEvent, modifier: Modifier): boolean {
    return modifiersOf(event).split(',').includes(physical(modifier));
  }

  /** What a click asks for: Mod or the middle button a tab, Mod+Alt a split, Mod+Alt+Shift a window. */
  static isModEvent(event?: MouseEvent | KeyboardEvent | TouchEvent | null): PaneType | boolean {
    if (!event) return false;
    const mod = Keymap.isModifier(event, 'Mod');
    if (mod && event.altKey) return event.shiftKey ? 'window' : 'split';
    return mod || ('button' in event && event.button === 1) ? 'tab' : false;
  }
}

function matches(handler: KeymapEventHandler, context: KeymapContext): boolean {
  const key = handler.key === null || handler.key.toLowerCase() === context.key.toLowerCase();
  return key && (handler.modifiers === null || handler.modifiers === context.modifiers);
}

function modifiersOf(event: MouseEvent | KeyboardEvent | TouchEvent): string {
  const pressed: string[] = [];
  if (event.altKey) pressed.push('Alt');
  if (event.ctrlKey) pressed.push('Ctrl');
  if (event.metaKey) pressed.push('Meta');
  if (event.shiftKey) pressed.push('Shift');
  return pressed.join(',');
}
