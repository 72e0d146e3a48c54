import type { App, TFile } from 'obsidian';
import { BUILT_IN_TEMPLATES } from '../core/templates/built-in';
import { templateOfNote } from '../core/templates/template-of-note';
import type { ChecklistTemplate } from '../core/templates/template';
import { outlineOptionsOf } from '../core/settings';
import type { SettingsStore } from './settings-store';

/** The built-in templates, and a template for every note with items in the template folder. */
export class TemplateCatalog {
  constructor(
    private readonly app: App,
    private readonly settings: SettingsStore,
  ) {}

  /** Whether a template folder is named that the vault does not have. */
  get folderMissing(): boolean {
    const { templateFolder } = this.settings.current;
    return templateFolder !== '' && !this.app.vault.getFolderByPath(templateFolder);
  }

  async list(): Promise<ChecklistTemplate[]> {
    const own = await Promise.all(this.notes().map((file) => this.read(file)));
    return [...BUILT_IN_TEMPLATES, ...own.filter((template) => template.phases.length > 0)];
  }

  /** The template with that id; null where there is none. */
  async get(id: string): Promise<ChecklistTemplate | null> {
    const builtIn = BUILT_IN_TEMPLATES.find((template) => template.id === id);
    if (builtIn) return builtIn;
    const file = this.notes().find(({ path }) => path === id);
    return file ? this.read(file) : null;
  }

  private notes(): TFile[] {
    const { templateFolder } = this.settings.current;
    if (templateFolder === '') return [];
    return this.app.vault.getMarkdownFiles().filter(({ path }) => path.startsWith(`${templateFolder}/`));
  }

  private async read(file: TFile): Promise<ChecklistTemplate> {
    const text = await this.app.vault.cachedRead(file);
    const frontmatter = this.app.metadataCache.getFileCache(file)?.frontmatter ?? {};
    return templateOfNote(file.path, text, frontmatter, outlineOptionsOf(this.settings.current));
  }
}
