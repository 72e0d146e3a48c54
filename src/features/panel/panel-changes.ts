import { isRefusal } from '../../core/edit';
import { reportRefusal } from '../../ui/notices';
import { showNotice } from '../../ui/open-surfaces';
import { describeRefusal } from '../../ui/strings';
import type { NoteChange } from '../../vault/bulk-write';
import { HeardWriter } from '../../vault/heard-writer';
import { noteAt, type NoteRef } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { panelStrings } from './strings';

/** Changes that can be taken back: each keeps the text of a note. */
const REMEMBERED = 20;

interface Step {
  /** The note that was shown when the change was made. */
  readonly shown: NoteRef;
  readonly undo: readonly NoteChange[];
}

/** What was changed from a panel, the last change last, and the way back. */
export class PanelChanges<S extends Services> {
  /** What is done with these services is done from the panel. */
  readonly services: S;
  private steps: Step[] = [];

  constructor(services: S, shownPath: () => string | null) {
    const { app, actions, editors } = services;
    const writer = new HeardWriter(services.writer, app, editors, (undo) => {
      const path = shownPath();
      if (path !== null) this.steps = [...this.steps, { shown: noteAt(app, path), undo }].slice(-REMEMBERED);
    });
    this.services = { ...services, writer, actions: actions.through(writer) };
  }

  /**
   * Takes back the last change that was made while a note was shown. One that was taken back elsewhere is passed over:
   * a way back only fits the very text that its change left.
   */
  async takeBack(path: string): Promise<void> {
    const steps = this.steps.filter(({ shown }) => shown.path === path).reverse();
    if (steps.length === 0) return void showNotice(panelStrings.nothingToUndo);
    for (const [index, step] of steps.entries()) {
      if (!(await this.fits(step))) continue;
      const done = steps.slice(0, index + 1);
      this.steps = this.steps.filter((one) => !done.includes(one));
      for (const { note, plan } of step.undo) reportRefusal(await this.services.writer.takeBack(note.path, plan));
      return;
    }
    showNotice(describeRefusal({ refused: 'note-changed' }));
  }

  private async fits({ undo }: Step): Promise<boolean> {
    const edits = await Promise.all(undo.map(({ note, plan }) => this.services.actions.preview(note.path, plan)));
    return !edits.some(isRefusal);
  }
}
