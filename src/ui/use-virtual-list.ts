import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
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

interface VirtualList {
  /** For the element that scrolls. */
  readonly scroller: { current: HTMLDivElement | null };
  /** The entries to draw: `from` inclusive, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Style of the element that holds the entries; each of them says its place by `entryStyle`. */
  readonly style: Readonly<Record<string, string>>;
  scrollTo(index: number): void;
}

/** Puts an entry in its place. Set on the entry alone, so that scrolling leaves the others as they are. */
export function entryStyle(index: number): Readonly<Record<string, number>> {
  return { '--design-phases-index': index };
}

const observeHeight: typeof observeElementRect = (virtualizer, callback) =>
  observeElementRect(virtualizer, ({ width, height }) => callback({ width, height: height || UNSEEN_HEIGHT }));

const redrawn = (count: number): number => count + 1;

/** A list of which only the entries in view are in the page. All entries have one height. */
export function useVirtualList({ count, size, header = 0 }: VirtualListOptions): VirtualList {
  const scroller = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer(redrawn, 0);
  const options = {
    count,
    estimateSize: () => size,
    overscan: OVERSCAN,
    scrollPaddingEnd: header,
    getScrollElement: () => scroller.current,
    scrollToFn: elementScroll,
    observeElementRect: observeHeight,
    observeElementOffset,
    onChange: () => redraw(undefined),
  };
  const kept = useRef<Virtualizer<HTMLDivElement, Element> | null>(null);
  const virtualizer = (kept.current ??= new Virtualizer<HTMLDivElement, Element>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  const drawn = virtualizer.getVirtualItems();
  const first = drawn[0];
  return {
    scroller,
    from: first?.index ?? 0,
    to: (drawn.at(-1)?.index ?? -1) + 1,
    style: { '--design-phases-height': `${virtualizer.getTotalSize()}px`, '--design-phases-entry-height': `${size}px` },
    scrollTo: (index) => virtualizer.scrollToIndex(index),
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
