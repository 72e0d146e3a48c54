import { Keymap, Platform } from 'obsidian';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { inlineText } from '../../core/markdown/inline';
import { useHiddenName } from '../../ui/hidden-name';
import { answerStrings } from './strings';
import type { Draft } from './drafts';

interface AnswerFieldProps {
  /** The text of the item. */
  readonly question: string;
  /** What was typed before. */
  readonly draft: string;
  readonly onInput: (text: string) => void;
  readonly onSave: (text: string) => void;
  readonly onClose: () => void;
}

/** Writes an answer below its item. Enter makes a new line, as in the note; Mod-Enter saves, Escape leaves the text for later. */
export function AnswerField({ question, draft, onInput, onSave, onClose }: AnswerFieldProps) {
  const [text, setText] = useState(draft);
  const field = useRef<HTMLTextAreaElement>(null);
  const [nameId, name] = useHiddenName(answerStrings.field(inlineText(question)));
  const hint = Platform.isMobile
    ? answerStrings.touchHint
    : answerStrings.hint(Platform.isMacOS ? '⌘ ↵' : 'Ctrl+Enter');
  // At once, so that what is typed next goes into it.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.parentElement?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  const save = () => {
    if (text.trim() !== '') onSave(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The panel's keys lead from row to row.
    event.stopPropagation();
    if (event.isComposing) return;
    const saves = event.key === 'Enter' && Keymap.isModifier(event, 'Mod');
    if (!saves && event.key !== 'Escape') return;
    event.preventDefault();
    if (saves) save();
    else onClose();
  };
  return (
    <div class="design-phases-answer" onKeyDown={onKeyDown}>
      {name}
      <textarea
        rows={3}
        ref={field}
        value={text}
        aria-labelledby={nameId}
        aria-description={hint}
        onInput={({ currentTarget: { value } }) => {
          setText(value);
          onInput(value);
        }}
      />
      <small class="design-phases-hint" aria-hidden="true">
        {hint}
      </small>
      <div class="design-phases-answer-buttons">
        <button type="button" class="mod-cta" disabled={text.trim() === ''} onClick={save}>
          {answerStrings.save}
        </button>
        <button type="button" onClick={onClose}>
          {answerStrings.close}
        </button>
      </div>
    </div>
  );
}

interface LostDraftProps {
  readonly draft: Draft;
  readonly onDiscard: () => void;
}

/** An answer that was not saved before its item was reworded or removed: to be copied, or thrown away. */
export function LostDraft({ draft, onDiscard }: LostDraftProps) {
  const [nameId, name] = useHiddenName(answerStrings.field(inlineText(draft.question)));
  return (
    <div class="design-phases-answer">
      {name}
      <p class="design-phases-hint">{answerStrings.lost(inlineText(draft.question))}</p>
      <textarea rows={3} readOnly value={draft.text} aria-labelledby={nameId} />
      <div class="design-phases-answer-buttons">
        <button type="button" onClick={onDiscard}>
          {answerStrings.discard}
        </button>
      </div>
    </div>
  );
}
