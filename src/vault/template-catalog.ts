import type { App, Component, TAbstractFile, TFile } from 'obsidian';
import { Listeners } from '../core/listeners';
import { isInFolder } from '../core/scope';
import { outlineOptionsOf } from '../core/settings';
import { builtInTemplates } from '../core/templates/built-in';
import type { ChecklistTemplate } from '../core/templates/template';
import { templateOfNote } from '../core/templates/template-of-note';
import type { SettingsStore } from './settings-store';

/** The built-in templates, and a template for every note with items in the template folder. */
export class TemplateCatalog {
  private readonly changed = new Listeners<void>();
  private own: readonly ChecklistTemplate[] = [];
  /** The reading that was begun last: one begun before it may end after it, and knows less. */
  private latest: Promise<unknown> | null = null;

  constructor(
    private readonly app: App,
    private readonly settings: SettingsStore,
  ) {}

  /** Reads the template folder, and again whenever something in it changes. To be called after layout-ready. */
  follow(owner: Component): void {
    const { vault } = this.app;
    const enqueue = (file: TAbstractFile, oldPath = file.path) => {
      if ([file.path, oldPath].some((path) => isInFolder(path, this.settings.current.templateFolder))) void this.list();
    };
    owner.registerEvent(vault.on('create', (file) => enqueue(file)));
    owner.registerEvent(vault.on('modify', (file) => enqueue(file)));
    owner.registerEvent(vault.on('delete', (file) => enqueue(file)));
    owner.registerEvent(vault.on('rename', enqueue));
    owner.register(this.settings.onChange(() => void this.list()));
    void this.list();
  }

  /** Whether a template folder is named that the vault does not have. */
  get folderMissing(): boolean {
    const { templateFolder } = this.settings.current;
    return templateFolder !== '' && !this.app.vault.getFolderByPath(templateFolder);
  }

  /** The templates as last read. */
  known(): ChecklistTemplate[] {
    return [...builtInTemplates(), ...this.own];
  }

  /** Hears that the templates were read again. Returns the function that ends it. */
  onChange(callback: () => void): () => void {
    return this.changed.add(callback);
  }

  /** Every template, read anew. */
  async list(): Promise<ChecklistTemplate[]> {
    const reading = Promise.all(this.notes().map((file) => this.read(file)));
    this.latest = reading;
    const own = (await reading).flat();
    if (this.latest === reading) {
      this.own = own;
      this.changed.notify();
    }
    return [...builtInTemplates(), ...own];
  }

  /** The template with that id, read anew; null where there is none. */
  async get(id: string): Promise<ChecklistTemplate | null> {
    const templates = await this.list();
    return templates.find((template) => template.id === id) ?? null;
  }

  private notes(): TFile[] {
    const { templateFolder } = this.settings.current;
    if (templateFolder === '') return [];
    return this.app.vault.getMarkdownFiles().filter(({ path }) => isInFolder(path, templateFolder));
  }

  /** The template that a note is; none where it has no items or cannot be read, as one that a sync has just taken away. */
  private async read(file: TFile): Promise<ChecklistTemplate[]> {
    const text = await this.app.vault.cachedRead(file).catch(() => null);
    if (text === null) return [];
    const template = templateOfNote(file.path, text, outlineOptionsOf(this.settings.current));
    return template.phases.length > 0 ? [template] : [];
  }
}
