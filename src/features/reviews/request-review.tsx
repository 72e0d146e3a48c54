import type { App } from 'obsidian';
import type { ComponentProps } from 'preact';
import { useState } from 'preact/hooks';
import { planInOrder } from '../../core/plan';
import { reviewerKey, standingOf } from '../../core/properties/review-log';
import { textsOf } from '../../core/properties/values';
import { reviewerNames } from '../../core/reviews/reviewer-names';
import { CheckField, DialogForm, TextField } from '../../ui/fields';
import { openForm } from '../../ui/open-form';
import { goToLine } from '../../ui/open-note';
import { showNotice } from '../../ui/open-surfaces';
import type { NoteRef } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { changeNotes } from '../bulk';
import { NotReady } from './not-ready';
import { readinessOfNote } from './readiness';
import { requestStrings, reviewStrings } from './strings';

/** Names offered to be ticked; others can be typed. */
const MOST_NAMES = 12;

/** Who is to be asked, and whose request is to be withdrawn. */
interface Requests {
  readonly asked: readonly string[];
  readonly withdrawn: readonly string[];
}

/** Asks whose review is wanted of the notes: those who are asked already are ticked, and unticking withdraws the request. */
export async function requestReview(services: Services, notes: readonly NoteRef[]): Promise<void> {
  const { app, actions, settings } = services;
  if (!settings.current.keepReviewLog) return void showNotice(requestStrings.logOff);
  const waitedFor = await readWaitingFor(services, notes);
  const waiting = reviewerNames(
    [],
    notes.flatMap(({ path }) => waitedFor(path)),
  );
  const answer = await askForReviewers(app, {
    waiting,
    names: offeredNames(waiting, knownNames(services)),
    notReady: await notReadyOf(services, notes),
  });
  if (!answer) return;
  const { asked, withdrawn } = answer;
  await changeNotes(services, {
    title: reviewStrings.requestReview,
    paths: notes.map(({ path }) => path),
    planFor: () => planInOrder(actions.plans.requestReviews(asked), actions.plans.withdrawRequests(withdrawn)),
    describe: (path) => {
      const asks = new Set(waitedFor(path).map(reviewerKey));
      const after = inWords({
        asked: asked.filter((name) => !asks.has(reviewerKey(name))),
        withdrawn: withdrawn.filter((name) => asks.has(reviewerKey(name))),
      });
      return after === '' ? null : { before: null, after };
    },
    done: inWords(answer),
  });
}

/** One note is read from its text, which may be ahead of the index. */
async function readWaitingFor({ index, actions }: Services, notes: readonly NoteRef[]) {
  const [note] = notes;
  if (note && notes.length === 1) {
    const { reviews } = await actions.properties(note.path);
    const waitingFor = standingOf(reviews).requests.flatMap(({ reviewer }) => reviewer ?? []);
    return () => waitingFor;
  }
  return (path: string) => index.note(path)?.review.waitingFor ?? [];
}

function inWords({ asked, withdrawn }: Requests): string {
  const sentences = [
    asked.length > 0 && requestStrings.requestedFrom(asked),
    withdrawn.length > 0 && requestStrings.withdrawnFrom(withdrawn),
  ];
  return sentences.filter((sentence) => sentence !== false).join(' ');
}

/** The names in the review logs and in the `author` property of the notes. */
function knownNames({ app, index }: Services): string[] {
  const notes = index.notes();
  const authors = notes.flatMap(({ path }) => {
    const author: unknown = app.metadataCache.getCache(path)?.frontmatter?.['author'];
    return textsOf(author);
  });
  return reviewerNames(
    notes.map(({ review }) => review.log),
    authors,
  );
}

const offeredNames = (waiting: readonly string[], known: readonly string[]): string[] =>
  reviewerNames([], [...waiting, ...known]).slice(0, Math.max(MOST_NAMES, waiting.length));

/** What one note still needs before a review; of several nothing is listed. */
async function notReadyOf(services: Services, [note, ...others]: readonly NoteRef[]): Promise<NotReadyNote | null> {
  if (!note || others.length > 0) return null;
  const findings = await readinessOfNote(services, note.path);
  return { findings, goTo: (line) => void goToLine(services.app, note.path, line) };
}

type NotReadyNote = ComponentProps<typeof NotReady>;

function askForReviewers(
  app: App,
  shown: Pick<RequestFormProps, 'names' | 'waiting' | 'notReady'>,
): Promise<Requests | null> {
  return openForm(app, {
    title: reviewStrings.requestReview,
    content: (close, answer) => <RequestForm {...shown} onConfirm={answer} onCancel={close} />,
  });
}

interface RequestFormProps {
  readonly names: readonly string[];
  readonly waiting: readonly string[];
  /** Null where several notes are meant. */
  readonly notReady: NotReadyNote | null;
  readonly onConfirm: (requests: Requests) => void;
  readonly onCancel: () => void;
}

function RequestForm({ names, waiting, notReady, onConfirm, onCancel }: RequestFormProps) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(waiting));
  const [others, setOthers] = useState('');
  const typed = others.split(',').map((name) => name.trim());
  const asked = reviewerNames([], [...names.filter((name) => ticked.has(name) && !waiting.includes(name)), ...typed]);
  const withdrawn = waiting.filter((name) => !ticked.has(name));
  const isNothing = asked.length + withdrawn.length === 0;
  const leaveFor: NotReadyNote['goTo'] = (line, event) => {
    onCancel();
    notReady?.goTo(line, event);
  };
  const tick = (name: string, isTicked: boolean) => {
    const others = [...ticked].filter((one) => one !== name);
    setTicked(new Set(isTicked ? [...others, name] : others));
  };
  return (
    <DialogForm
      confirm={asked.length === 0 && withdrawn.length > 0 ? requestStrings.withdraw : reviewStrings.requestReview}
      onConfirm={isNothing ? null : () => onConfirm({ asked, withdrawn })}
      onCancel={onCancel}
    >
      {names.length > 0 && (
        <fieldset class="design-phases-reviewers">
          <legend>{requestStrings.people}</legend>
          {names.map((name) => (
            <CheckField key={name} label={name} checked={ticked.has(name)} onChange={(is) => tick(name, is)} />
          ))}
        </fieldset>
      )}
      <TextField
        label={requestStrings.others}
        hint={requestStrings.othersHint}
        value={others}
        onChange={setOthers}
        focused
      />
      {notReady && <NotReady findings={notReady.findings} goTo={leaveFor} />}
    </DialogForm>
  );
}
