import { titleOfPath } from '../../core/paths';
import type { RelationFinding, RelationFindingKind } from '../../core/relations/relation-check';
import { checkStrings } from './strings';
import { useHiddenName } from '../../ui/hidden-name';

const KINDS: readonly RelationFindingKind[] = ['one-way', 'unresolved', 'empty', 'self', 'out-of-scope'];
/** Findings of a kind that are listed; the rest is counted. */
const LISTED = 100;

interface RelationFindingsProps {
  readonly findings: readonly RelationFinding[];
  /** Whether one-way links are left out. */
  readonly oneWayIsFine: boolean;
  readonly onOneWayIsFine: (isFine: boolean) => void;
  readonly onOpen: (path: string, event: MouseEvent) => void;
  readonly onFix: (findings: readonly RelationFinding[], title: string) => void;
}

/** What is odd about the relations, kind by kind, each with a button that fixes it. */
export function RelationFindings({ findings, oneWayIsFine, onOneWayIsFine, ...rest }: RelationFindingsProps) {
  return (
    <div class="design-phases-findings">
      {findings.length === 0 && <p>{oneWayIsFine ? checkStrings.nothingButOneWay : checkStrings.nothing}</p>}
      {KINDS.map((kind) => {
        const found = findings.filter((finding) => finding.kind === kind);
        return found.length > 0 && <Kind key={kind} kind={kind} found={found} {...rest} />;
      })}
      {(oneWayIsFine || findings.some(({ kind }) => kind === 'one-way')) && (
        <button type="button" class="design-phases-findings-choice" onClick={() => onOneWayIsFine(!oneWayIsFine)}>
          {oneWayIsFine ? checkStrings.listOneWay : checkStrings.oneWayIsFine}
        </button>
      )}
    </div>
  );
}

interface KindProps extends Pick<RelationFindingsProps, 'onOpen' | 'onFix'> {
  readonly kind: RelationFindingKind;
  readonly found: readonly RelationFinding[];
}

function Kind({ kind, found, onOpen, onFix }: KindProps) {
  const fixable = found.filter(({ fix }) => fix !== null);
  const [nameId, name] = useHiddenName(checkStrings.kinds[kind].heading);
  const [fixId, fixName] = useHiddenName(checkStrings.fixAllLabel(kind));
  return (
    <section aria-labelledby={nameId}>
      {name}
      {fixName}
      <div class="design-phases-findings-head">
        <h3>{checkStrings.heading(kind, found.length)}</h3>
        {fixable.length > 0 && (
          <button type="button" aria-labelledby={fixId} onClick={() => onFix(fixable, checkStrings.fixAll(kind))}>
            {checkStrings.fixAll(kind)}
          </button>
        )}
      </div>
      <ul>
        {found.slice(0, LISTED).map((finding, index) => (
          <Finding key={index} finding={finding} onOpen={onOpen} onFix={onFix} />
        ))}
        {found.length > LISTED && <li class="design-phases-hint">{checkStrings.more(found.length - LISTED)}</li>}
      </ul>
    </section>
  );
}

interface FindingProps extends Pick<RelationFindingsProps, 'onOpen' | 'onFix'> {
  readonly finding: RelationFinding;
}

function Finding({ finding, onOpen, onFix }: FindingProps) {
  const { kind, path, link } = finding;
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    onOpen(path, event);
  };
  return (
    <li class="design-phases-finding">
      <span>
        <a class="internal-link" href={path} onClick={open}>
          {titleOfPath(path)}
        </a>{' '}
        → {link.display || link.linkText || checkStrings.empty}
      </span>
      {finding.fix === null ? (
        <span class="design-phases-hint">{checkStrings.noLinkBack}</span>
      ) : (
        <button type="button" onClick={() => onFix([finding], checkStrings.fixOne(kind, titleOfPath(path)))}>
          {checkStrings.kinds[kind].fix}
        </button>
      )}
    </li>
  );
}
