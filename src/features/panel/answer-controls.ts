import { reportRefusal } from '../../ui/notices';
import type { Services } from '../../vault/services';
import type { PanelControls } from './controls';
import type { Drafts } from './drafts';
import type { ShownNote } from './shown-note';

interface AnswerParts {
  readonly services: Services;
  readonly shown: ShownNote;
  readonly drafts: Drafts;
  /** Draws the note as it was read last. */
  readonly draw: () => void;
  /** Reads the note again and draws it. */
  readonly refresh: () => Promise<void>;
}

/** What the fields for answers do to the note that is shown. What could not be saved stays in its field. */
export function answerControls({ services, shown, drafts, draw, refresh }: AnswerParts): PanelControls['answers'] {
  return {
    open: (key) => {
      drafts.openAt(key);
      draw();
    },
    close: () => {
      drafts.close();
      draw();
    },
    keep: ({ key, item }, text) => {
      if (shown.note) drafts.keep(shown.note.path, key, { question: item.text, text });
    },
    discard: (key) => {
      if (shown.note) drafts.drop(shown.note.path, key);
      draw();
    },
    save: async ({ key, item }, text) => {
      const { note } = shown;
      if (!note) return;
      const result = await services.actions.addAnswer(note.path, note.outline, item, text);
      reportRefusal(result);
      if (result.outcome === 'refused') return;
      drafts.drop(note.path, key);
      drafts.close();
      await refresh();
    },
  };
}
