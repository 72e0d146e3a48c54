import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useUniqueId } from './use-unique-id';
import { dialogStrings } from './strings';

interface FieldProps<T> {
  readonly label: string;
  /** A sentence below the field. */
  readonly hint?: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** Whether it has the focus when the dialog opens. */
  readonly focused?: boolean;
}

interface TextFieldProps extends FieldProps<string> {
  readonly placeholder?: string;
  /** Called once with the input, to attach a suggester to it. */
  readonly attach?: (input: HTMLInputElement) => void;
}

/** One line of text in a dialog. */
export function TextField({ label, hint, value, onChange, focused, placeholder, attach }: TextFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const hintId = useUniqueId();
  useEffect(() => {
    if (!input.current) return;
    attach?.(input.current);
    if (focused) input.current.focus();
  }, []);
  return (
    <label class="design-phases-field">
      <span>{label}</span>
      <input
        type="text"
        ref={input}
        value={value}
        placeholder={placeholder ?? ''}
        aria-describedby={hint ? hintId : undefined}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {hint && <small id={hintId}>{hint}</small>}
    </label>
  );
}

interface SelectFieldProps<T extends string> extends FieldProps<T> {
  /** Whether its label is for screen readers only: what stands beside it says the same. */
  readonly isLabelHidden?: boolean;
  /** Value and words of each choice. */
  readonly choices: readonly (readonly [value: T, words: string])[];
}

/** One of several choices in a dialog. Enter confirms here as it does in the other fields; the space bar opens the list. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, isLabelHidden, hint, value, onChange, focused, choices } = props;
  const select = useRef<HTMLSelectElement>(null);
  const hintId = useUniqueId();
  useEffect(() => {
    if (focused) select.current?.focus();
  }, []);
  return (
    <label class="design-phases-field">
      <span class={isLabelHidden ? 'design-phases-unseen' : ''}>{label}</span>
      <select
        class="dropdown"
        ref={select}
        value={value}
        aria-describedby={hint ? hintId : undefined}
        onChange={({ currentTarget }) => {
          const chosen = choices[currentTarget.selectedIndex];
          if (chosen) onChange(chosen[0]);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      >
        {choices.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
      {hint && <small id={hintId}>{hint}</small>}
    </label>
  );
}

interface CheckFieldProps {
  readonly label: string;
  /** A sentence below the words. */
  readonly hint?: string;
  /** After the words and quieter, such as how many there are. */
  readonly count?: string | number;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A box to tick in a dialog. */
export function CheckField({ label, hint, count, checked, disabled = false, onChange }: CheckFieldProps) {
  const hintId = useUniqueId();
  const box = (
    <label class="design-phases-check">
      <input
        type="checkbox"
        checked={checked}
        aria-describedby={hint ? hintId : undefined}
        disabled={disabled}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span class="design-phases-phase-choice-title">{label}</span>
      {count !== undefined && <span class="design-phases-phase-choice-count">{count}</span>}
    </label>
  );
  if (!hint) return box;
  return (
    <div class="design-phases-field">
      {box}
      <small id={hintId}>{hint}</small>
    </div>
  );
}

/** The buttons of a dialog, which stay in view while what is above them scrolls. */
export function ButtonRow({ children }: { readonly children: ComponentChildren }) {
  return <div class="modal-button-container design-phases-dialog-buttons">{children}</div>;
}

interface DialogFormProps {
  readonly class?: string;
  /** What the button says that confirms. */
  readonly confirm: string;
  /** Null while something is missing: then neither the button nor Enter does anything. */
  readonly onConfirm: (() => void) | null;
  /** What the button says that doesn't. */
  readonly cancel?: string;
  readonly onCancel: () => void;
  readonly children: ComponentChildren;
}

/** What a dialog asks for, and below it a button that confirms and then, as in the app's own dialogs, one that doesn't. */
export function DialogForm({
  class: className = 'design-phases-form',
  confirm,
  onConfirm,
  cancel = dialogStrings.cancel,
  onCancel,
  children,
}: DialogFormProps) {
  const submit = (event: Event): void => {
    event.preventDefault();
    onConfirm?.();
  };
  return (
    <form class={className} onSubmit={submit}>
      {children}
      <ButtonRow>
        <button type="submit" class="mod-cta" disabled={onConfirm === null}>
          {confirm}
        </button>
        <button type="button" onClick={onCancel}>
          {cancel}
        </button>
      </ButtonRow>
    </form>
  );
}
