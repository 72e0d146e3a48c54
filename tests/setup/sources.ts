import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.join(__dirname, '../..');
const NOT_OURS = ['node_modules', 'dist'];

export interface Source {
  /** From the repository's root, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/** Every file below a folder of the repository whose name fits, without what is built or installed. */
export function filesIn(folder: string, name = /\.tsx?$/): Source[] {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return NOT_OURS.includes(entry.name) ? [] : filesIn(file, name);
    return name.test(entry.name) ? [{ file, text: fs.readFileSync(path.join(root, file), 'utf8') }] : [];
  });
}

export interface Import {
  readonly from: string;
  /** As it is written. */
  readonly target: string;
  /** The file that a relative import leads to; null for a package or for what is no TypeScript. */
  readonly file: string | null;
}

/**
 * What sources import, read by the TypeScript compiler: with type imports, re-exports and `import()`, in types too. An
 * import that leads nowhere is the type check's to report.
 */
export function importsOf(sources: readonly Source[]): Import[] {
  const known = new Set(sources.map(({ file }) => file));
  return sources.flatMap(({ file, text }) =>
    ts
      .preProcessFile(text, true, true)
      .importedFiles.map(({ fileName }) => ({ from: file, target: fileName, file: resolve(file, fileName, known) })),
  );
}

function resolve(from: string, target: string, known: ReadonlySet<string>): string | null {
  if (!target.startsWith('.')) return null;
  const base = path.posix.join(path.posix.dirname(from), target);
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((candidate) => known.has(candidate)) ?? null;
}

/** Each cycle once, as the files in the order they import each other, the first one repeated at the end. */
export function cyclesAmong(imports: readonly Import[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { from, file } of imports) if (file !== null) targets.set(from, [...(targets.get(from) ?? []), file]);
  const cycles: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) cycles.push([...trail.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return cycles;
}
