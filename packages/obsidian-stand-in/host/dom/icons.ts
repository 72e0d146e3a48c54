import nodes from 'lucide-static/icon-nodes.json';
import { OBSIDIAN_ICON_NAMES } from './icon-aliases';

const added = new Map<string, string>();
type Shape = [tag: string, attributes: Record<string, string>];
const lucide = nodes as unknown as Record<string, Shape[]>;
const SVG = 'http://www.w3.org/2000/svg';

export function addIcon(id: string, svgContent: string): void {
  added.set(id, svgContent);
}

export function removeIcon(id: string): void {
  added.delete(id);
}

export function getIconIds(): string[] {
  return [...Object.keys(lucide).map((name) => `lucide-${name}`), ...added.keys()];
}

/** An svg element for a Lucide name, with or without `lucide-`, or for an icon that was added; null for any other. */
export function getIcon(id: string): SVGSVGElement | null {
  const own = added.get(id);
  if (own !== undefined) return addedIcon(id, own);
  const name = id.startsWith('lucide-') ? id.slice('lucide-'.length) : id;
  const shapes = lucide[name] ?? lucide[OBSIDIAN_ICON_NAMES[name] ?? ''];
  return shapes === undefined ? null : lucideIcon(name, shapes);
}

function lucideIcon(name: string, shapes: readonly Shape[]): SVGSVGElement {
  const svg = svgElement('svg', {
    xmlns: SVG,
    width: '24',
    height: '24',
    viewBox: '0 0 24 24',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '2',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    class: `svg-icon lucide-${name}`,
  });
  for (const [tag, attributes] of shapes) svg.append(svgElement(tag, attributes));
  return svg as SVGSVGElement;
}

function addedIcon(id: string, content: string): SVGSVGElement {
  const parsed = new DOMParser().parseFromString(`<svg xmlns="${SVG}">${content}</svg>`, 'image/svg+xml');
  const svg = svgElement('svg', { class: `svg-icon ${id}`, viewBox: '0 0 100 100' });
  svg.append(...Array.from(document.importNode(parsed.documentElement, true).childNodes));
  return svg as SVGSVGElement;
}

function svgElement(tag: string, attributes: Record<string, string>): SVGElement {
  const el = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
  return el;
}

/** Names asked for that no icon has: a name that is wrong here is wrong in the app too. */
export const missingIcons = new Set<string>();

export function setIcon(parent: HTMLElement, id: string): void {
  for (const child of Array.from(parent.children)) if (child.matches('svg.svg-icon')) child.remove();
  const icon = id === '' ? null : getIcon(id);
  if (icon !== null) parent.prepend(icon);
  else if (id !== '') missingIcons.add(id);
}
