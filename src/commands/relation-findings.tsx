import { titleOfPath } from '../core/note-summary';
import type { RelationFinding, RelationFindingKind } from '../core/relations/relation-check';
import { checkStrings } from '../strings';

const KINDS: readonly RelationFindingKind[] = ['one-way', 'unresolved', 'empty', 'self', 'out-of-scope'];
/** Findings of a kind that are listed; the rest is counted. */
const LISTED = 100;

interface RelationFindingsProps {
  readonly findings: readonly RelationFinding[];
  readonly onOpen: (path: string) => void;
  readonly onMend: (findings: readonly RelationFinding[], title: string) => void;
}

/** What is odd about the relations, kind by kind, each with a button that mends it. */
export function RelationFindings({ findings, onOpen, onMend }: RelationFindingsProps) {
  if (findings.length === 0) return <p>{checkStrings.nothing}</p>;
  return (
    <div class="design-phases-findings">
      {KINDS.map((kind) => {
        const found = findings.filter((finding) => finding.kind === kind);
        return found.length > 0 && <Kind key={kind} kind={kind} found={found} onOpen={onOpen} onMend={onMend} />;
      })}
    </div>
  );
}

interface KindProps extends Omit<RelationFindingsProps, 'findings'> {
  readonly kind: RelationFindingKind;
  readonly found: readonly RelationFinding[];
}

function Kind({ kind, found, onOpen, onMend }: KindProps) {
  const { mend } = checkStrings.kinds[kind];
  return (
    <section aria-label={checkStrings.kinds[kind].heading}>
      <div class="design-phases-findings-head">
        <h3>{checkStrings.heading(kind, found.length)}</h3>
        <button
          type="button"
          aria-label={checkStrings.mendAllLabel(kind)}
          onClick={() => onMend(found, checkStrings.mendAll(kind))}
        >
          {checkStrings.mendAll(kind)}
        </button>
      </div>
      <ul>
        {found.slice(0, LISTED).map((finding, index) => (
          <li key={index} class="design-phases-finding">
            <span>
              <a
                class="internal-link"
                href={finding.path}
                onClick={(event) => {
                  event.preventDefault();
                  onOpen(finding.path);
                }}
              >
                {titleOfPath(finding.path)}
              </a>{' '}
              → {finding.link.display || finding.link.linkText || checkStrings.empty}
            </span>
            <button
              type="button"
              onClick={() => onMend([finding], checkStrings.mendOne(kind, titleOfPath(finding.path)))}
            >
              {mend}
            </button>
          </li>
        ))}
        {found.length > LISTED && <li class="design-phases-hint">{checkStrings.more(found.length - LISTED)}</li>}
      </ul>
    </section>
  );
}
