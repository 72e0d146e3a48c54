import { parseYaml } from '../metadata/yaml';

export type BaseFilter = string | { and: BaseFilter[] } | { or: BaseFilter[] } | { not: BaseFilter[] };

export interface BaseView {
  type: string;
  name: string;
  filters?: BaseFilter;
  groupBy?: { property: string; direction?: 'ASC' | 'DESC' };
  order?: string[];
  sort?: { property: string; direction: 'ASC' | 'DESC' }[];
  limit?: number;
  [option: string]: unknown;
}

export interface BaseFile {
  filters?: BaseFilter;
  formulas?: Record<string, string>;
  properties?: Record<string, { displayName?: string }>;
  views: BaseView[];
}

/** Reads a `.base` file; throws where it is no YAML object. A base without views gets a table. */
export function parseBase(text: string): BaseFile {
  const parsed = (parseYaml(text) ?? {}) as Partial<BaseFile>;
  if (typeof parsed !== 'object' || Array.isArray(parsed)) throw new Error('A base must be a YAML object.');
  const views = parsed.views?.length ? parsed.views : [{ type: 'table', name: 'Table' }];
  return { ...parsed, views };
}

/** Property ids have a kind in front; a bare name is a note's property. */
export function propertyId(name: string): string {
  return /^(note|file|formula)\./.test(name) ? name : `note.${name}`;
}
