import { type IconName, setIcon } from 'obsidian';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** One of the app's icons. It says nothing to screen readers: the label belongs to what it stands in. */
export function Icon({ name }: { readonly name: IconName }) {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (element.current) setIcon(element.current, name);
  }, [name]);
  return <span class="design-phases-icon" aria-hidden="true" ref={element} />;
}
