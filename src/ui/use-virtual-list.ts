import { useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks';

/** Entries drawn beyond what is in view, above and below. */
const OVERSCAN = 4;
/** Height in pixels to draw for as long as the list has none: in a tab behind others, or where nothing is laid out. */
const UNSEEN_HEIGHT = 480;

interface VirtualListOptions {
  readonly count: number;
  /** Height of one entry in pixels, the same as long as the list lives; the style sheet gives the entries the same. */
  readonly size: number;
  /** Pixels that a header takes, which stands above the entries and stays in view. */
  readonly header?: number;
}

/** The entries to draw: `from` inclusive, `to` exclusive. */
interface Range {
  readonly from: number;
  readonly to: number;
}

interface VirtualList extends Range {
  /** For the element that scrolls, the same as long as the list lives. */
  readonly scroller: { current: HTMLDivElement | null };
  /** Style of the element that holds the entries; each of them says its place by `entryStyle`. */
  readonly style: Readonly<Record<string, string>>;
  scrollTo(index: number): void;
}

/** Puts an entry in its place. Set on the entry alone, so that scrolling leaves the others as they are. */
export function entryStyle(index: number): Readonly<Record<string, number>> {
  return { '--design-phases-index': index };
}

/** A list of which only the entries in view are in the page. All entries have one height. */
export function useVirtualList({ count, size, header = 0 }: VirtualListOptions): VirtualList {
  const scroller = useRef<HTMLDivElement>(null);
  const view = useRef({ top: 0, height: UNSEEN_HEIGHT });
  const [, redraw] = useReducer((drawings: number, _: void) => drawings + 1, 0);
  const rangeInView = (): Range => {
    const { top, height } = view.current;
    const to = Math.min(Math.ceil((top + height) / size) + OVERSCAN, count);
    return { from: Math.max(Math.min(Math.floor(top / size) - OVERSCAN, to), 0), to };
  };
  const drawn = rangeInView();
  const look = useRef<() => void>(() => undefined);
  look.current = () => {
    const { scrollTop = 0, clientHeight = 0 } = scroller.current ?? {};
    view.current = { top: scrollTop, height: clientHeight || UNSEEN_HEIGHT };
    const { from, to } = rangeInView();
    if (from !== drawn.from || to !== drawn.to) redraw();
  };
  useLayoutEffect(() => follow(scroller.current, () => look.current()), []);
  return {
    scroller,
    ...drawn,
    style: { '--design-phases-height': `${count * size}px`, '--design-phases-entry-height': `${size}px` },
    scrollTo: (index) => {
      const el = scroller.current;
      if (!el) return;
      const least = (index + 1) * size + header - el.clientHeight;
      el.scrollTop = Math.min(Math.max(el.scrollTop, least), index * size);
    },
  };
}

/** Calls back once the element is laid out, and whenever it is scrolled or gets another size. Returns what ends it. */
function follow(el: HTMLElement | null, callback: () => void): (() => void) | undefined {
  if (!el) return undefined;
  // In a window of its own, only that window's observer is told in time.
  const win = el.win as Window & { readonly ResizeObserver: typeof ResizeObserver };
  const sizes = new win.ResizeObserver(callback);
  sizes.observe(el);
  el.addEventListener('scroll', callback, { passive: true });
  return () => {
    sizes.disconnect();
    el.removeEventListener('scroll', callback);
  };
}

/** Lengths that `styles.css` in this folder names. */
type CssLength = '--design-phases-row-height' | '--design-phases-card-height';

/** What to count with where no stylesheet is read, as in tests without a page. */
const UNSTYLED = 32;

/** A length that the stylesheet names, in pixels, as it is when the view is first drawn. */
export function useCssPixels(name: CssLength): number {
  return useMemo(() => {
    const { body } = activeDocument;
    return parseFloat(body.win.getComputedStyle(body).getPropertyValue(name)) || UNSTYLED;
  }, [name]);
}
