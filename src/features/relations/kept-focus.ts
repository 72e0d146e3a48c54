import { useEffect, useRef } from 'preact/hooks';

const ROW = '.design-phases-finding';

/**
 * Keeps the keyboard in a list of findings: at first on the first link, and where the row that had it is gone, on the
 * link of the one that took its place. A key pressed at once then opens a note, and changes none.
 * @param count how many there are
 * @returns what the element around the list is given
 */
export function useKeptFocus(count: number) {
  const root = useRef<HTMLDivElement>(null);
  const row = useRef(0);
  const hasBegun = useRef(false);
  useEffect(() => {
    const list = root.current;
    if (!list || (hasBegun.current && list.doc.activeElement !== list.doc.body)) return;
    hasBegun.current = true;
    const rows = list.querySelectorAll(ROW);
    const place = Math.min(row.current, rows.length - 1);
    (rows[place]?.querySelector('a') ?? list.querySelector('button'))?.focus();
  }, [count]);
  const onFocusIn = ({ target }: FocusEvent): void => {
    const rows = Array.from(root.current?.querySelectorAll(ROW) ?? []);
    row.current = Math.max(
      rows.findIndex((one) => one.contains(target as Node)),
      0,
    );
  };
  return { ref: root, onFocusIn };
}
