import type { Extension } from '@codemirror/state';
import type { Component } from './core/component';
import type { Events } from './core/events';
import type { Keymap, PaneType } from './core/scope';
import type { Editor } from './editor/editor';
import type { MetadataCache } from './metadata/metadata-cache';
import type { Menu } from './ui/menu';
import type { TFile, TFolder } from './vault/files';
import type { Vault } from './vault/vault';

/**
 * What the parts of the app know of each other. `app.ts` makes them and fits them together; a part that needs more than
 * this extends the interface for itself. So no part imports the app, and there are no import cycles.
 */
export interface AppParts {
  readonly keymap: Keymap;
  /** What lives as long as the app. */
  readonly root: Component;
  readonly vault: Vault;
  readonly metadataCache: MetadataCache;
  readonly fileManager: FileManagerPart;
  readonly workspace: WorkspacePart;
  readonly embeds: EmbedsPart;
}

export interface FileManagerPart {
  getNewFileParent(sourcePath: string): TFolder;
  processFrontMatter(file: TFile, change: (frontmatter: Record<string, unknown>) => void): Promise<void>;
}

export interface EmbedsPart {
  draw(el: HTMLElement, sourcePath: string, owner: Component): Promise<void>;
}

export interface WorkspacePart extends Events {
  readonly editorExtensions: Extension[];
  readonly activeEditor: MarkdownFileInfo | null;
  getLeaf(newLeaf?: PaneType | boolean): LeafPart;
  openLinkText(linktext: string, sourcePath: string, newLeaf?: PaneType | boolean): Promise<void>;
  handleLinkContextMenu(menu: Menu, linktext: string, sourcePath: string): boolean;
  setActiveLeaf(leaf: LeafPart, params?: { focus?: boolean }): void;
  onLayoutChange(): void;
  onFileLoaded(view: { readonly leaf: LeafPart }): void;
  onDetach(leaf: LeafPart): void;
}

/** A leaf, as its view knows it. */
export interface LeafPart extends Events {
  readonly id: string;
  readonly app: AppParts;
  readonly containerEl: HTMLElement;
  readonly tabHeaderEl: HTMLElement;
  readonly view: Component;
  openFile(file: TFile): Promise<void>;
  updateHeader(): void;
  detach(): void;
}

/** What an editor extension may ask about the note it runs in. */
export interface MarkdownFileInfo {
  readonly app: AppParts;
  readonly file: TFile | null;
  readonly editor?: Editor;
}
