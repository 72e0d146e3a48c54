import { useEffect, useState } from 'preact/hooks';
import type { ReadinessFinding } from '../../core/reviews/readiness';
import { isNearReview } from '../../core/workflow/workflow';
import { Disclosure } from '../../ui/disclosure';
import type { Services } from '../../vault/services';
import { readinessOfNote } from './readiness';
import { notReadyStrings } from './strings';

/** Findings that are named; nobody reads more of them in a list. */
const MOST_NAMED = 100;

interface NotReadyProps {
  readonly findings: readonly ReadinessFinding[];
  /** Goes to a line of the note. */
  readonly goTo: (line: number, event: MouseEvent) => void;
}

/** What a note still needs before a review, folded; each finding leads to its line. Nothing stands in the way of a review. */
export function NotReady({ findings, goTo }: NotReadyProps) {
  const [open, setOpen] = useState(false);
  if (findings.length === 0) return null;
  const more = findings.length - MOST_NAMED;
  return (
    <div class="design-phases-not-ready">
      <Disclosure title={notReadyStrings.summary(findings)} open={open} onToggle={() => setOpen(!open)} />
      {open && (
        <ul>
          {findings.slice(0, MOST_NAMED).map((finding, index) => (
            <li key={index}>
              <Finding {...finding} goTo={goTo} />
            </li>
          ))}
          {more > 0 && <li class="design-phases-hint">{notReadyStrings.more(more)}</li>}
        </ul>
      )}
    </div>
  );
}

/** What is about a property leads to the top of the note, where the properties are. */
function Finding({ kind, phase, text, line, goTo }: ReadinessFinding & Pick<NotReadyProps, 'goTo'>) {
  return (
    <button
      type="button"
      class="design-phases-plain design-phases-not-ready-finding"
      onClick={(event) => goTo(line ?? 0, event)}
    >
      <span>{text}</span> <small>{notReadyStrings.finding(kind, phase)}</small>
    </button>
  );
}

interface NoteNotReadyProps extends Pick<NotReadyProps, 'goTo'> {
  readonly services: Services;
  /** Another object whenever the note has changed. */
  readonly note: { readonly path: string; readonly status: string };
}

/** The same of a note that is near its review, as it is edited. */
export function NoteNotReady({ services, note, goTo }: NoteNotReadyProps) {
  const findings = useFindings(services, note);
  return <NotReady key={note.path} findings={findings} goTo={goTo} />;
}

/** Reading for it takes longer than a key may take, so that it waits until no key is pressed. */
const PAUSE_MS = 150;

const NONE: readonly ReadinessFinding[] = [];

function useFindings(services: Services, note: NoteNotReadyProps['note']): readonly ReadinessFinding[] {
  const [read, setRead] = useState({ path: '', findings: NONE });
  const isNear = isNearReview(services.settings.current.workflow, note.status);
  const isShown = isNear && read.path === note.path;
  useEffect(() => {
    if (!isNear) return undefined;
    let isWanted = true;
    const show = async (): Promise<void> => {
      const findings = await readinessOfNote(services, note.path);
      if (isWanted) setRead({ path: note.path, findings });
    };
    const timer = window.setTimeout(() => void show(), isShown ? PAUSE_MS : 0);
    return () => {
      isWanted = false;
      window.clearTimeout(timer);
    };
  }, [note]);
  return isShown ? read.findings : NONE;
}
