/** The notes that supersede each note, by path; those that no note supersedes are left out. */
export type Succession = ReadonlyMap<string, ReadonlySet<string>>;

/** The notes that one says it is superseded by, and those that it says it supersedes. */
interface SuccessionEnds {
  readonly path: string;
  readonly supersededBy: Iterable<string>;
  readonly supersedes: Iterable<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** Who supersedes whom, as either note says; a note that names itself says nothing. */
export function successionOf(notes: readonly SuccessionEnds[]): Succession {
  const succession = new Map<string, Set<string>>();
  const add = (older: string, newer: string): void => {
    if (older === newer) return;
    const known = succession.get(older);
    if (known) known.add(newer);
    else succession.set(older, new Set([newer]));
  };
  for (const { path, supersededBy, supersedes } of notes) {
    for (const newer of supersededBy) add(path, newer);
    for (const older of supersedes) add(older, path);
  }
  return succession;
}

/** The note at the end of a note's chain; null where nothing supersedes it, or where there is no one end. */
export function newestOf(succession: Succession, path: string): string | null {
  const passed = new Set([path]);
  let newest = path;
  for (let newer = succession.get(newest); newer !== undefined; newer = succession.get(newest)) {
    const [only = path] = newer;
    if (newer.size > 1 || passed.has(only)) return null;
    passed.add(only);
    newest = only;
  }
  return newest === path ? null : newest;
}

/** Whether a note's chain, on whatever branch, leads to another one. */
export function leadsTo(succession: Succession, path: string, other: string): boolean {
  const reached = new Set([path]);
  for (const one of reached) for (const newer of succession.get(one) ?? NONE) reached.add(newer);
  return path !== other && reached.has(other);
}

/**
 * Chains that come back to where they began, each once, from the note that comes first by path. Where chains branch,
 * not every way round is listed, but as long as there is one, one is.
 */
export function cyclesIn(succession: Succession): string[][] {
  const done = new Set<string>();
  return [...succession.keys()].flatMap((path) => (done.has(path) ? [] : cyclesFrom(path, succession, done)));
}

/** Goes along the chains from a note, without recursion: they may be as long as the vault. @param done gets all passed */
function cyclesFrom(start: string, succession: Succession, done: Set<string>): string[][] {
  const cycles: string[][] = [];
  const trail: { readonly path: string; readonly rest: string[] }[] = [];
  const onTrail = new Set<string>();
  const enter = (path: string): void => {
    trail.push({ path, rest: [...(succession.get(path) ?? NONE)] });
    onTrail.add(path);
  };
  enter(start);
  for (let last = trail.at(-1); last !== undefined; last = trail.at(-1)) {
    const next = last.rest.pop();
    if (next === undefined) {
      trail.pop();
      onTrail.delete(last.path);
      done.add(last.path);
    } else if (onTrail.has(next))
      cycles.push(
        fromFirst(
          trail.map(({ path }) => path),
          next,
        ),
      );
    else if (!done.has(next)) enter(next);
  }
  return cycles;
}

/** The part of a trail from where it is met again, beginning with the note that comes first. */
function fromFirst(trail: readonly string[], met: string): string[] {
  const cycle = trail.slice(trail.indexOf(met));
  const first = cycle.reduce((lowest, path, at) => (path < (cycle[lowest] ?? '') ? at : lowest), 0);
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}
