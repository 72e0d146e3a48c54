import { useMemo } from 'preact/hooks';

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
