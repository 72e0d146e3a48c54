import { textOf } from '../core/text-of';
import { setIcon } from '../dom/icons';
import { parseYaml } from '../metadata/yaml';

const LINK = /^!?\[\[([^\]|]+)(?:\|([^\]]*))?\]\]$/;
const DATE = /^\d{4}-\d{2}-\d{2}/;

/** The properties of a note as the app shows them on top of it; null where there are none to show. */
export function propertiesTable(yaml: string): HTMLElement | null {
  const properties = readProperties(yaml);
  if (properties === null) return null;
  const container = createDiv('metadata-container');
  container.createDiv({ cls: 'metadata-properties-heading', text: 'Properties' });
  const list = container.createDiv('metadata-properties');
  for (const [name, value] of Object.entries(properties)) {
    const row = list.createDiv({ cls: 'metadata-property', attr: { 'data-property-key': name.toLowerCase() } });
    const key = row.createDiv('metadata-property-key');
    setIcon(key.createSpan('metadata-property-icon'), iconOf(name, value));
    key.createSpan({ cls: 'metadata-property-key-input', text: name });
    showValue(row.createDiv('metadata-property-value'), name, value);
  }
  return container;
}

/** The properties by name; null where the YAML is none, or not valid. */
export function readProperties(yaml: string): Record<string, unknown> | null {
  try {
    const parsed = parseYaml(yaml);
    const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
    return isObject ? (parsed as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function iconOf(name: string, value: unknown): string {
  if (/^tags?$/i.test(name)) return 'lucide-tags';
  if (Array.isArray(value)) return 'lucide-list';
  if (typeof value === 'number') return 'lucide-binary';
  if (typeof value === 'boolean') return 'lucide-check-square';
  return typeof value === 'string' && DATE.test(value) ? 'lucide-calendar' : 'lucide-text';
}

function showValue(el: HTMLElement, name: string, value: unknown): void {
  if (value === null || value === undefined) {
    el.createSpan({ cls: 'metadata-empty', text: 'Empty' });
  } else if (Array.isArray(value)) {
    const pills = el.createDiv('multi-select-container');
    for (const entry of value.flat() as unknown[]) showText(pills.createDiv('multi-select-pill'), name, entry);
  } else {
    showText(el, name, value);
  }
}

function showText(el: HTMLElement, name: string, value: unknown): void {
  const text = typeof value === 'object' ? JSON.stringify(value) : textOf(value);
  const link = LINK.exec(text);
  if (link) {
    const [, target = '', alias] = link;
    el.createEl('a', {
      cls: 'internal-link',
      text: (alias ?? target).trim(),
      href: target,
      attr: { 'data-href': target },
    });
  } else {
    el.createSpan({ text: text, cls: /^tags?$/i.test(name) ? 'metadata-tag' : '' });
  }
}
