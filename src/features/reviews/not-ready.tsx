import { useState } from 'preact/hooks';
import type { ReadinessFinding } from '../../core/reviews/readiness';
import { Disclosure } from '../../ui/disclosure';
import { readinessStrings, requestStrings } from './strings';

interface NotReadyProps {
  readonly findings: readonly ReadinessFinding[];
  /** Goes to a line of the note. */
  readonly goTo: (line: number) => void;
}

/** What a note still needs before a review, folded; each finding leads to its line. Nothing stands in the way of the request. */
export function NotReady({ findings, goTo }: NotReadyProps) {
  const [open, setOpen] = useState(false);
  if (findings.length === 0) return null;
  return (
    <div class="design-phases-not-ready">
      <Disclosure title={requestStrings.notReady(findings.length)} open={open} onToggle={() => setOpen(!open)} />
      {open && (
        <ul>
          {findings.map((finding, index) => (
            <li key={index}>
              <Finding {...finding} goTo={goTo} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Finding({ kind, phase, text, line, goTo }: ReadinessFinding & Pick<NotReadyProps, 'goTo'>) {
  const words = (
    <>
      <span>{text}</span> <small>{requestStrings.finding(readinessStrings[kind], phase)}</small>
    </>
  );
  if (line === null) return <span class="design-phases-not-ready-finding">{words}</span>;
  return (
    <button type="button" class="design-phases-plain design-phases-not-ready-finding" onClick={() => goTo(line)}>
      {words}
    </button>
  );
}
