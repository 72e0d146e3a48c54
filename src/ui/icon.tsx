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

interface IconButtonProps {
  readonly icon: IconName;
  /** What the button does; also its tooltip. */
  readonly label: string;
  /** Given for a button that switches something on and off. */
  readonly pressed?: boolean;
  /** A further CSS class. */
  readonly className?: string;
  readonly onClick: (event: MouseEvent) => void;
}

/** A button that shows an icon only, as in the headers of Obsidian's own panes. */
export function IconButton({ icon, label, pressed, className = '', onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class={`clickable-icon nav-action-button design-phases-icon-button ${className}${pressed ? ' is-active' : ''}`}
      aria-label={label}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
