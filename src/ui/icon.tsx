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

interface ButtonProps {
  readonly icon: IconName;
  /** What the button does. */
  readonly label: string;
  /** Given for a button that switches something on and off. */
  readonly pressed?: boolean;
  /** A further CSS class. */
  readonly className?: string;
  readonly onClick: (event: MouseEvent) => void;
}

/** A button that shows an icon only, as in the headers of Obsidian's own panes. Its label is its tooltip. */
export function IconButton({ icon, label, pressed, className = '', onClick }: ButtonProps) {
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

/** A button of a toolbar that says in words what it does, as in the toolbar of Bases. */
export function TextButton({ icon, label, pressed, className = '', onClick }: ButtonProps) {
  return (
    <button
      type="button"
      class={`clickable-icon design-phases-text-button ${className}${pressed ? ' is-active' : ''}`}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      onClick={onClick}
    >
      <Icon name={icon} />
      <span>{label}</span>
    </button>
  );
}
