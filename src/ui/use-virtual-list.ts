import { useLayoutEffect, useRef, useState } from 'preact/hooks';

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

interface VirtualList {
  /** For the element that scrolls, the same as long as the list lives. */
  readonly scroller: { current: HTMLDivElement | null };
  /** The entries to draw: `from` inclusive, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Style of the element that holds the entries; each of them says its place by `entryStyle`. */
  readonly style: Readonly<Record<string, string>>;
  /** Scrolls no further than it takes to show the entry whole. */
  scrollTo(index: number): void;
}

/** Puts an entry in its place. Set on the entry alone, so that scrolling leaves the others as they are. */
export function entryStyle(index: number): Readonly<Record<string, number>> {
  return { '--design-phases-index': index };
}

const heightOf = (element: HTMLElement): number => element.clientHeight || UNSEEN_HEIGHT;

/** A list of which only the entries in view are in the page. All entries have one height, so no list of them is kept. */
export function useVirtualList({ count, size, header = 0 }: VirtualListOptions): VirtualList {
  const scroller = useRef<HTMLDivElement>(null);
  const [first, setFirst] = useState(0);
  const [inView, setInView] = useState(Math.ceil(UNSEEN_HEIGHT / size));
  const look = (): void => {
    const element = scroller.current;
    if (!element) return;
    setFirst(Math.floor(element.scrollTop / size));
    setInView(Math.ceil(heightOf(element) / size));
  };
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  const top = Math.max(0, Math.min(first, count - inView));
  return {
    scroller,
    from: Math.max(0, top - OVERSCAN),
    to: Math.min(count, top + inView + 1 + OVERSCAN),
    style: { '--design-phases-height': `${count * size}px`, '--design-phases-entry-height': `${size}px` },
    scrollTo: (index) => {
      const element = scroller.current;
      if (!element) return;
      const start = index * size;
      const end = start + size + header - heightOf(element);
      element.scrollTop = Math.min(start, Math.max(element.scrollTop, end));
      look();
    },
  };
}
