import type { AppParts } from '../app-parts';
import { propertyId, type BaseFile, type BaseFilter, type BaseView } from './base-file';
import { BasesEntry, BasesEntryGroup } from './bases-entry';
import { BasesQueryResult } from './bases-view';
import { evaluateFilter } from './filter-expression';
import { valueFrom, type Value } from './values';

/** The notes of one view of a base: filtered, sorted, grouped, limited. */
export function runQuery(app: AppParts, base: BaseFile, view: BaseView): BasesQueryResult {
  const filters = [base.filters, view.filters].filter((filter) => filter !== undefined);
  const entries = app.vault
    .getFiles()
    .map((file) => new BasesEntry(app.metadataCache, file))
    .filter((entry) => filters.every((filter) => passes(filter, entry)));
  for (const { property, direction } of [...(view.sort ?? [])].reverse())
    sortBy(entries, propertyId(property), direction);
  const limited = view.limit ? entries.slice(0, view.limit) : entries;
  return new BasesQueryResult(limited, grouped(limited, view), (view.order ?? []).map(propertyId));
}

function passes(filter: BaseFilter, entry: BasesEntry): boolean {
  if (typeof filter === 'string') return evaluateFilter(filter, entry);
  if ('and' in filter) return filter.and.every((part) => passes(part, entry));
  if ('or' in filter) return filter.or.some((part) => passes(part, entry));
  return !filter.not.some((part) => passes(part, entry));
}

function sortBy(entries: BasesEntry[], property: string, direction: 'ASC' | 'DESC'): void {
  const sign = direction === 'DESC' ? -1 : 1;
  entries.sort((a, b) => sign * compare(a.getValue(property), b.getValue(property)));
}

function compare(a: Value | null, b: Value | null): number {
  return String(a ?? '').localeCompare(String(b ?? ''), 'en', { numeric: true });
}

function grouped(entries: BasesEntry[], view: BaseView): BasesEntryGroup[] {
  if (!view.groupBy) return [new BasesEntryGroup(undefined, entries)];
  const property = propertyId(view.groupBy.property);
  const groups = new Map<string, BasesEntryGroup>();
  for (const entry of entries) {
    const key = entry.getValue(property) ?? valueFrom(null);
    const group = groups.get(key.toString()) ?? new BasesEntryGroup(key, []);
    group.entries.push(entry);
    groups.set(key.toString(), group);
  }
  const sign = view.groupBy.direction === 'DESC' ? -1 : 1;
  return [...groups.values()].sort((a, b) => sign * compare(a.key ?? null, b.key ?? null));
}
