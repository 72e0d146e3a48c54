import fc from 'fast-check';
import { movedPath } from '../../../src/core/paths';
import { parseRelationLink } from '../../../src/core/properties/relation-link';
import { ignoredAfterRename, ignoredForm, splitIgnored } from '../../../src/core/relations/ignored-findings';
import { FINDING_KINDS, type RelationFinding } from '../../../src/core/relations/relation-check';

const finding = (
  kind: RelationFinding['kind'],
  path: string,
  link: string,
  target: string | null,
): RelationFinding => ({
  kind,
  path,
  link: parseRelationLink(link),
  target,
  property: 'relates',
  circle: [],
  fix: null,
});

const BACK = finding('one-way', 'Chat.md', '[[Queue]]', 'Design/Queue.md');
const GONE = finding('unresolved', 'Chat.md', '[[Not yet|later]]', null);

test('an ignored finding is known again by its kind and both ends, however its link is worded', () => {
  const reworded = finding('one-way', 'Chat.md', '[[Design/Queue#Goals|the queue]]', 'Design/Queue.md');
  const { listed, ignored } = splitIgnored([BACK, GONE, reworded], [ignoredForm(BACK)]);
  expect(listed).toEqual([GONE]);
  expect(ignored).toEqual([BACK, reworded]);
});

test('it is listed again when it becomes another one: the note that was missing is there', () => {
  const created = finding('one-way', 'Chat.md', '[[Not yet|later]]', 'Not yet.md');
  expect(splitIgnored([created], [ignoredForm(GONE)]).listed).toEqual([created]);
});

const path = fc.constantFrom('Chat.md', 'Work/Chat.md', 'Work/Old/Queue.md', 'Workshop.md');
const findings = fc.array(
  fc.record({ kind: fc.constantFrom(...FINDING_KINDS), path, target: fc.option(path) }).map((one) => ({
    ...finding(one.kind, one.path, '[[Somewhere]]', one.target),
  })),
);

test('each finding is either listed or ignored, and none is lost', () => {
  fc.assert(
    fc.property(findings, findings, (found, chosen) => {
      const { listed, ignored } = splitIgnored(found, chosen.map(ignoredForm));
      expect(found.filter((one) => listed.includes(one) !== ignored.includes(one))).toEqual(found);
      expect(splitIgnored(found, found.map(ignoredForm)).listed).toEqual([]);
    }),
  );
});

test('a finding stays ignored wherever its two notes are moved', () => {
  const resolved = fc.record({ kind: fc.constantFrom('one-way', 'self', 'out-of-scope'), path, target: path });
  fc.assert(
    fc.property(resolved, fc.constantFrom('Work', 'Work/Old', 'Chat.md'), (one, from) => {
      const move = (place: string): string => movedPath(place, from, 'Moved');
      const before = finding(one.kind, one.path, '[[Somewhere]]', one.target);
      const after = finding(one.kind, move(one.path), '[[Somewhere]]', move(one.target));
      const kept = ignoredAfterRename(ignoredForm(before), move);
      expect(splitIgnored([after], [kept]).ignored).toEqual([after]);
    }),
  );
});
