import { Platform, type SuggestModal } from 'obsidian';

/** Says what Enter and Mod-Enter do in a picker, and binds the latter: the app itself binds Enter alone. */
export function offerModEnter<T>(picker: SuggestModal<T>, enter: string, modEnter: string): void {
  picker.setInstructions([
    { command: '↵', purpose: enter },
    { command: Platform.isMacOS ? '⌘ ↵' : 'ctrl ↵', purpose: modEnter },
  ]);
  picker.scope.register(['Mod'], 'Enter', (event) => {
    picker.selectActiveSuggestion(event);
    return false;
  });
}
