import type { RelationFinding, RelationFindingKind } from './relation-check';

/** A finding that is to be left alone, however its link is worded. */
export interface IgnoredFinding {
  readonly kind: RelationFindingKind;
  /** The note the link stands in. */
  readonly path: string;
  /** The path of the file it leads to; where it leads to none, what is linked to, empty for an empty link. */
  readonly end: string;
}

/** What is kept of a finding to know it again. */
export function ignoredForm({ kind, path, target, link }: RelationFinding): IgnoredFinding {
  return { kind, path, end: target ?? link.target };
}

/** Whether two are the same. */
export function sameFinding(a: IgnoredFinding, b: IgnoredFinding): boolean {
  return a.kind === b.kind && a.path === b.path && a.end === b.end;
}

/** The findings that are to be listed, and those to be left alone, each in their order. */
export function splitIgnored(
  findings: readonly RelationFinding[],
  ignored: readonly IgnoredFinding[],
): { readonly listed: RelationFinding[]; readonly ignored: RelationFinding[] } {
  const isIgnored = (finding: RelationFinding): boolean =>
    ignored.some((one) => sameFinding(one, ignoredForm(finding)));
  return {
    listed: findings.filter((finding) => !isIgnored(finding)),
    ignored: findings.filter(isIgnored),
  };
}

/** An ignored finding after a file or folder was renamed. A link that leads nowhere isn't rewritten by the app. */
export function ignoredAfterRename(finding: IgnoredFinding, move: (path: string) => string): IgnoredFinding {
  const leadsNowhere = finding.kind === 'unresolved' || finding.kind === 'empty';
  return { ...finding, path: move(finding.path), end: leadsNowhere ? finding.end : move(finding.end) };
}
