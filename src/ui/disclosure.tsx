import type { ComponentChildren } from 'preact';
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
