import { Platform } from 'obsidian';

/** How the Mod and Enter keys are written on this device. */
export function modEnter(): string {
  return Platform.isMacOS ? '⌘ ↵' : 'ctrl ↵';
}
