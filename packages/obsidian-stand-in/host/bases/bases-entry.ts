import { getAllTags } from '../metadata/frontmatter';
import type { MetadataCache } from '../metadata/metadata-cache';
import type { TFile } from '../vault/files';
import { FileValue, valueFrom, type Value } from './values';

/** One file of a base. */
export class BasesEntry {
  constructor(
    private readonly metadata: MetadataCache,
    readonly file: TFile,
  ) {}

  getValue(propertyId: string): Value | null {
    const dot = propertyId.indexOf('.');
    const name = propertyId.slice(dot + 1);
    const data = propertyId.slice(0, dot) === 'file' ? this.fileProperty(name) : this.property(name);
    return data === undefined ? null : valueFrom(data);
  }

  /** The property's data; undefined where the note does not have it. */
  property(name: string): unknown {
    const frontmatter = this.metadata.getFileCache(this.file)?.frontmatter ?? {};
    const key = Object.keys(frontmatter).find((own) => own.toLowerCase() === name.toLowerCase());
    return key === undefined ? undefined : (frontmatter[key] as unknown);
  }

  fileProperty(name: string): unknown {
    const { file } = this;
    const properties: Record<string, () => unknown> = {
      file: () => new FileValue(file),
      name: () => file.name,
      basename: () => file.basename,
      path: () => file.path,
      folder: () => file.parent?.path ?? '/',
      ext: () => file.extension,
      size: () => file.stat.size,
      mtime: () => new Date(file.stat.mtime),
      ctime: () => new Date(file.stat.ctime),
      tags: () => this.tags(),
      links: () => this.links(),
    };
    return properties[name]?.();
  }

  tags(): string[] {
    const cache = this.metadata.getFileCache(this.file);
    return cache ? (getAllTags(cache) ?? []) : [];
  }

  private links(): string[] {
    return Object.keys(this.metadata.resolvedLinks[this.file.path] ?? {});
  }
}

export class BasesEntryGroup {
  constructor(
    readonly key: Value | undefined,
    readonly entries: BasesEntry[],
  ) {}

  hasKey(): boolean {
    return this.key?.isTruthy() ?? false;
  }
}
