import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Icon } from './icon';

interface DisclosureProps {
  readonly title: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** Small things after the title, such as counts. */
  readonly children?: ComponentChildren;
}

/** A row that shows or hides what stands below it. */
export function Disclosure({ title, open, onToggle, children }: DisclosureProps) {
  return (
    <button
      type="button"
      class="design-phases-plain design-phases-disclosure"
      aria-expanded={open}
      data-design-phases-row
      onClick={onToggle}
    >
      <Icon name="chevron-right" />
      <span class="design-phases-disclosure-title">{title}</span>
      {children}
    </button>
  );
}

/** As in the stylesheets: dialogs have one column in such a window. */
const NARROW = '(max-width: 44rem)';

function useIsNarrow(): boolean {
  const query = useMemo(() => activeWindow.matchMedia(NARROW), []);
  const [isNarrow, setNarrow] = useState(query.matches);
  useEffect(() => {
    const follow = (): void => setNarrow(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [query]);
  return isNarrow;
}

interface FoldedWhenNarrowProps {
  readonly title: string;
  /** After the title, quietly: what is in it, in a word or two. */
  readonly aside?: string;
  readonly children: ComponentChildren;
}

/** What would push the rest out of view in a narrow window, where it is folded at first; elsewhere it just stands there. */
export function FoldedWhenNarrow({ title, aside, children }: FoldedWhenNarrowProps) {
  const isNarrow = useIsNarrow();
  const [isOpen, setOpen] = useState(false);
  if (!isNarrow) return <>{children}</>;
  return (
    <>
      <Disclosure title={title} open={isOpen} onToggle={() => setOpen(!isOpen)}>
        {aside !== undefined && <span class="design-phases-count">{aside}</span>}
      </Disclosure>
      {isOpen && children}
    </>
  );
}
