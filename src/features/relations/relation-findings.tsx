import { titleOfPath } from '../../core/paths';
import type { RelationFinding, RelationFindingKind } from '../../core/relations/relation-check';
import { checkStrings } from './strings';

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
          <Finding key={index} finding={finding} onOpen={onOpen} onMend={onMend} />
        ))}
        {found.length > LISTED && <li class="design-phases-hint">{checkStrings.more(found.length - LISTED)}</li>}
      </ul>
    </section>
  );
}

interface FindingProps extends Omit<RelationFindingsProps, 'findings'> {
  readonly finding: RelationFinding;
}

function Finding({ finding, onOpen, onMend }: FindingProps) {
  const { kind, path, link } = finding;
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    onOpen(path);
  };
  return (
    <li class="design-phases-finding">
      <span>
        <a class="internal-link" href={path} onClick={open}>
          {titleOfPath(path)}
        </a>{' '}
        → {link.display || link.linkText || checkStrings.empty}
      </span>
      <button type="button" onClick={() => onMend([finding], checkStrings.mendOne(kind, titleOfPath(path)))}>
        {checkStrings.kinds[kind].mend}
      </button>
    </li>
  );
}
