import type { LeafPart } from '../app-parts';
import type { View } from './view';

type ViewCreator = (leaf: LeafPart) => View;

/** Which view types there are, and which of them opens which file extension. */
export class ViewRegistry {
  private readonly creators = new Map<string, ViewCreator>();
  private readonly types = new Map<string, string>();

  registerView(type: string, creator: ViewCreator): void {
    if (this.creators.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
    this.creators.set(type, creator);
  }

  unregisterView(type: string): void {
    this.creators.delete(type);
  }

  creatorOf(type: string): ViewCreator | null {
    return this.creators.get(type) ?? null;
  }

  registerExtensions(extensions: readonly string[], type: string): void {
    for (const extension of extensions) this.types.set(extension, type);
  }

  unregisterExtensions(extensions: readonly string[]): void {
    for (const extension of extensions) this.types.delete(extension);
  }

  typeOf(extension: string): string {
    return this.types.get(extension) ?? 'unknown-file';
  }
}
