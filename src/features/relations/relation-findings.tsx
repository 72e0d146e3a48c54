import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { titleOfPath } from '../../core/paths';
import { FINDING_KINDS, type RelationFinding, type RelationFindingKind } from '../../core/relations/relation-check';
import { useHiddenName } from '../../ui/hidden-name';
import { NoteAnchor } from '../../ui/note-anchor';
import type { LinkContext } from '../../ui/note-link';
import { settingsLinkStrings } from '../../ui/strings';
import { checkStrings } from './strings';
import { useKeptFocus } from './kept-focus';

/** Findings of a kind that are listed; the rest is counted. */
const LISTED = 100;

/** What can be done about findings. */
export interface FindingControls {
  readonly links: (sourcePath: string) => LinkContext;
  /** Called before a note is opened. */
  readonly onOpen: () => void;
  readonly openSettings: () => void;
  readonly fix: (findings: readonly RelationFinding[], title: string) => void;
  readonly createNote: (finding: RelationFinding) => void;
  readonly ignore: (finding: RelationFinding) => void;
  readonly stopIgnoring: (finding: RelationFinding) => void;
  readonly setOneWayIsFine: (isFine: boolean) => void;
}

interface RelationFindingsProps {
  readonly listed: readonly RelationFinding[];
  readonly ignored: readonly RelationFinding[];
  /** Whether one-way links are left out. */
  readonly oneWayIsFine: boolean;
  readonly controls: FindingControls;
}

/** What is odd about the relations, kind by kind, each with what can be done about it. */
export function RelationFindings({ listed, ignored, oneWayIsFine, controls }: RelationFindingsProps) {
  const focus = useKeptFocus(listed.length);
  const hasOneWay = [...listed, ...ignored].some(({ kind }) => kind === 'one-way');
  return (
    <div class="design-phases-findings" {...focus}>
      {listed.length === 0 && <p>{oneWayIsFine ? checkStrings.nothingButOneWay : checkStrings.nothing}</p>}
      {(oneWayIsFine || hasOneWay) && (
        <button type="button" onClick={() => controls.setOneWayIsFine(!oneWayIsFine)}>
          {oneWayIsFine ? checkStrings.listOneWay : checkStrings.oneWayIsFine}
        </button>
      )}
      {FINDING_KINDS.map((kind) => {
        const found = listed.filter((finding) => finding.kind === kind);
        return found.length > 0 && <Kind key={kind} kind={kind} found={found} controls={controls} />;
      })}
      {ignored.length > 0 && <Ignored ignored={ignored} controls={controls} />}
    </div>
  );
}

interface KindProps {
  readonly kind: RelationFindingKind;
  readonly found: readonly RelationFinding[];
  readonly controls: FindingControls;
}

function Kind({ kind, found, controls }: KindProps) {
  const fixable = found.filter(({ fix }) => fix !== null);
  const [nameId, name] = useHiddenName(checkStrings.kinds[kind].heading);
  const [fixId, fixName] = useHiddenName(checkStrings.fixAllLabel(kind));
  return (
    <section aria-labelledby={nameId}>
      {name}
      {fixName}
      <div class="design-phases-findings-head">
        <h3>{checkStrings.heading(kind, found.length)}</h3>
        {kind === 'out-of-scope' && (
          <button type="button" onClick={controls.openSettings}>
            {settingsLinkStrings.open}
          </button>
        )}
        {fixable.length > 0 && (
          <button
            type="button"
            aria-labelledby={fixId}
            onClick={() => controls.fix(fixable, checkStrings.fixAll(kind))}
          >
            {checkStrings.fixAll(kind)}
          </button>
        )}
      </div>
      <ul>
        {found.slice(0, LISTED).map((finding) => (
          <li key={keyOf(finding)} class="design-phases-finding">
            <FindingText finding={finding} controls={controls} />
            <FindingButtons finding={finding} controls={controls} />
          </li>
        ))}
        {found.length > LISTED && <li class="design-phases-hint">{checkStrings.more(found.length - LISTED)}</li>}
      </ul>
    </section>
  );
}

/** A row that is gone doesn't leave its buttons, and the focus on them, to the next one. */
const keyOf = ({ kind, path, link }: RelationFinding): string => [kind, path, link.linkText].join('\n');

interface FindingProps {
  readonly finding: RelationFinding;
  readonly controls: FindingControls;
}

/** The two notes by their names; how the link is worded stands beside them where that says something else. */
function FindingText({ finding: { path, target, link, property, circle }, controls }: FindingProps) {
  const { links, onOpen } = controls;
  if (circle.length > 0) return <Circle paths={circle} controls={controls} />;
  const name = target === null ? link.target : titleOfPath(target);
  const isPlain = [name, target, link.target].includes(link.display);
  return (
    <span>
      <NoteAnchor links={links(path)} end={{ path }} onOpen={onOpen} /> {checkStrings.between(property)}{' '}
      {link.kind === 'empty' ? (
        checkStrings.empty
      ) : (
        <NoteAnchor links={links(path)} end={{ path: target, linkText: link.target }} onOpen={onOpen} />
      )}
      {!isPlain && link.kind === 'link' && <span class="design-phases-hint"> {checkStrings.worded(link.display)}</span>}
    </span>
  );
}

/** Notes each of which is superseded by the next, the last one by the first. */
function Circle({ paths, controls: { links, onOpen } }: Pick<FindingProps, 'controls'> & { paths: readonly string[] }) {
  return (
    <span>
      {paths.map((path) => (
        <Fragment key={path}>
          <NoteAnchor links={links(path)} end={{ path }} onOpen={onOpen} /> {checkStrings.between('supersededBy')}{' '}
        </Fragment>
      ))}
      {titleOfPath(paths[0] ?? '')}
    </span>
  );
}

function FindingButtons({ finding, controls }: FindingProps) {
  const { kind, path, fix } = finding;
  return (
    <span class="design-phases-finding-buttons">
      {kind === 'unresolved' && (
        <button type="button" onClick={() => controls.createNote(finding)}>
          {checkStrings.createNote}
        </button>
      )}
      {fix === null ? (
        <span class="design-phases-hint">{checkStrings.noFix(kind)}</span>
      ) : (
        <button type="button" onClick={() => controls.fix([finding], checkStrings.fixOne(kind, titleOfPath(path)))}>
          {checkStrings.kinds[kind].fix}
        </button>
      )}
      <button type="button" onClick={() => controls.ignore(finding)}>
        {checkStrings.ignore}
      </button>
    </span>
  );
}

/** How many findings are left alone, and which. */
function Ignored({ ignored, controls }: Pick<RelationFindingsProps, 'ignored' | 'controls'>) {
  const [shown, setShown] = useState(false);
  return (
    <section>
      <div class="design-phases-findings-head">
        <span class="design-phases-hint">{checkStrings.ignored(ignored.length)}</span>
        <button type="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? checkStrings.hideIgnored : checkStrings.showIgnored}
        </button>
      </div>
      {shown && (
        <ul>
          {ignored.map((finding) => (
            <li key={keyOf(finding)} class="design-phases-finding">
              <FindingText finding={finding} controls={controls} />
              <button type="button" onClick={() => controls.stopIgnoring(finding)}>
                {checkStrings.stopIgnoring}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
