import type { AppParts } from '../app-parts';
import type { Reference } from '../metadata/cache-types';
import { getFrontMatterInfo } from '../metadata/frontmatter';
import { parseLinktext } from '../metadata/link-text';
import { parseYaml, stringifyYaml } from '../metadata/yaml';
import { ConfirmationModal } from '../ui/confirmation-modal';
import type { WriteTimes } from './backend';
import { TFile, TFolder, type TAbstractFile } from './files';
import { baseNameOf, extensionOf } from './paths';
import { Vault } from './vault';

interface Backlink {
  readonly target: TFile;
  readonly source: TFile;
  readonly links: readonly Reference[];
}

export class FileManager {
  constructor(private readonly app: AppParts) {}

  getNewFileParent(sourcePath: string): TFolder {
    const { vault } = this.app;
    const place = vault.getConfig('newFileLocation');
    if (place === 'current') return vault.getFileByPath(sourcePath)?.parent ?? vault.getRoot();
    if (place === 'folder')
      return vault.getFolderByPath(String(vault.getConfig('newFileFolderPath'))) ?? vault.getRoot();
    return vault.getRoot();
  }

  generateMarkdownLink(file: TFile, sourcePath: string, subpath = '', alias = ''): string {
    const embed = file.extension === 'md' ? '' : '!';
    const target =
      file.path === sourcePath && subpath !== '' ? '' : this.app.metadataCache.fileToLinktext(file, sourcePath);
    return `${embed}[[${target}${subpath}${alias === '' || alias === target ? '' : `|${alias}`}]]`;
  }

  async processFrontMatter(
    file: TFile,
    change: (frontmatter: Record<string, unknown>) => void,
    times?: WriteTimes,
  ): Promise<void> {
    await this.app.vault.process(file, (text) => withFrontmatter(text, change), times);
  }

  trashFile(file: TAbstractFile): Promise<void> {
    return this.app.vault.trash(file);
  }

  promptForDeletion(file: TAbstractFile): Promise<boolean> {
    return new Promise((resolve) => {
      let deleted = false;
      new ConfirmationModal(this.app)
        .setTitle('Delete file')
        .setContent(`Are you sure you want to delete “${file.name}”?`)
        .addButton((button) =>
          button
            .setButtonText('Delete')
            .setDestructive()
            .onClick(async () => {
              deleted = true;
              await this.trashFile(file);
            }),
        )
        .addCancelButton()
        .setCloseCallback(() => resolve(deleted))
        .open();
    });
  }

  getAvailablePathForAttachment(filename: string): Promise<string> {
    const extension = extensionOf(filename);
    const stem = baseNameOf(filename);
    for (let n = 0; ; n++) {
      const path = `${n === 0 ? stem : `${stem} ${n}`}${extension === '' ? '' : `.${extension}`}`;
      if (!this.app.vault.getAbstractFileByPath(path)) return Promise.resolve(path);
    }
  }

  /** Renames and, as the app does by default, mends the links to what was renamed. */
  async renameFile(file: TAbstractFile, path: string): Promise<void> {
    await this.app.metadataCache.whenQuiet();
    const backlinks = this.backlinksOf(file);
    await this.app.vault.rename(file, path);
    if (this.app.vault.getConfig('alwaysUpdateLinks') === false) return;
    await this.app.metadataCache.whenQuiet();
    for (const backlink of backlinks) await this.mend(backlink);
  }

  private backlinksOf(file: TAbstractFile): Backlink[] {
    const targets: TFile[] = [];
    if (file instanceof TFile) targets.push(file);
    if (file instanceof TFolder) Vault.recurseChildren(file, (child) => child instanceof TFile && targets.push(child));
    return targets.flatMap((target) =>
      [...this.app.metadataCache.getBacklinksForFile(target).data].flatMap(([path, links]) => {
        const source = this.app.vault.getFileByPath(path);
        return source ? [{ target, source, links }] : [];
      }),
    );
  }

  private async mend({ target, source, links }: Backlink): Promise<void> {
    await this.app.vault.process(source, (text) => {
      let mended = text;
      for (const { original, link } of new Map(links.map((entry) => [entry.original, entry])).values()) {
        mended = mended.split(original).join(this.retargeted(original, link, target, source));
      }
      return mended;
    });
  }

  private retargeted(original: string, link: string, target: TFile, source: TFile): string {
    const { subpath } = parseLinktext(link);
    const text = this.app.metadataCache.fileToLinktext(target, source.path);
    const wiki = /^(!?)\[\[([^\]|]*)(\|[^\]]*)?\]\]$/.exec(original);
    if (wiki) return `${wiki[1]}[[${text}${subpath}${wiki[3] ?? ''}]]`;
    const markdown = /^(!?\[[^\]]*\])\([^)]*\)$/.exec(original);
    return markdown ? `${markdown[1]}(${encodeURI(target.path)}${subpath})` : original;
  }
}

function withFrontmatter(text: string, change: (frontmatter: Record<string, unknown>) => void): string {
  const info = getFrontMatterInfo(text);
  const parsed = info.exists ? parseYaml(info.frontmatter) : {};
  const frontmatter = (typeof parsed === 'object' && parsed !== null ? parsed : {}) as Record<string, unknown>;
  const before = JSON.stringify(frontmatter);
  change(frontmatter);
  if (JSON.stringify(frontmatter) === before) return text;
  const body = text.slice(info.contentStart);
  if (Object.keys(frontmatter).length === 0) return info.exists ? body : text;
  return `---\n${stringifyYaml(frontmatter).replace(/\n*$/, '\n')}---\n${body}`;
}
