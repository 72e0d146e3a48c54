import type { App } from 'obsidian';
import type { PracticeRun } from '../../core/practice/practice-run';
import { ButtonRow } from '../../ui/fields';
import { openForm } from '../../ui/open-form';
import { summaryStrings } from './strings';
import { SummaryCard } from './summary-card';

/** Shows what a practice came to. @returns the run as it was scored; `back` if the practice is to go on */
export async function askToScore(app: App, run: PracticeRun): Promise<PracticeRun | 'back'> {
  const scored = await openForm<PracticeRun>(app, {
    title: summaryStrings.title,
    className: 'design-phases-summary-modal',
    content: (close, answer) => <SummaryCard run={run} onSave={answer} onBack={close} />,
  });
  return scored ?? 'back';
}

/** Asks whether to keep a practice of a few seconds. */
export async function askToDiscard(app: App, usedMs: number): Promise<'discard' | 'keep' | 'back'> {
  const answer = await openForm<'discard' | 'keep'>(app, {
    title: summaryStrings.discardTitle,
    content: (_, choose) => (
      <>
        <p>{summaryStrings.discardMessage(usedMs)}</p>
        <ButtonRow>
          <button type="button" class="mod-cta" onClick={() => choose('discard')}>
            {summaryStrings.discard}
          </button>
          <button type="button" onClick={() => choose('keep')}>
            {summaryStrings.keep}
          </button>
        </ButtonRow>
      </>
    ),
  });
  return answer ?? 'back';
}
