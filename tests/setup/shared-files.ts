import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SHARED = join(__dirname, '../../../shared');

export interface SharedFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Tests on files that lie beside the repository and are no part of it. Where they are missing, one skipped test says so;
 * with `CI=true` it fails where they are captures, for nothing else proves the stand-in's metadata. A machine that
 * cannot have them says `CAPTURES=none`.
 * @param folder of `../shared`
 * @param define gets the files with that ending, by name
 */
export function describeShared(
  folder: 'captures' | 'seeds',
  ending: string,
  name: string,
  define: (files: readonly SharedFile[]) => void,
): void {
  const source = join(SHARED, folder);
  const names = existsSync(source) ? readdirSync(source).filter((one) => one.endsWith(ending)) : [];
  if (names.length > 0) {
    const files = names.sort().map((one) => ({ name: one, text: readFileSync(join(source, one), 'utf8') }));
    describe(name, () => define(files));
    return;
  }
  const { CI, CAPTURES } = process.env;
  const required = folder === 'captures' && CI === 'true' && CAPTURES !== 'none';
  (required ? test : test.skip)(`${name} (skipped: ../shared/${folder} is missing)`, () => {
    throw new Error(`../shared/${folder} is missing: these tests must run here.`);
  });
}

export interface Capture<Metadata> {
  readonly name: string;
  readonly fileContents: string;
  readonly cachedMetadata: Metadata;
}

/** Tests on captures of Obsidian's metadata cache: a note's text, and what the cache held of it. */
export function describeCaptures<Metadata>(
  name: string,
  define: (captures: readonly Capture<Metadata>[]) => void,
): void {
  describeShared('captures', '.json', name, (files) =>
    define(files.map((file) => ({ name: file.name, ...(JSON.parse(file.text) as Omit<Capture<Metadata>, 'name'>) }))),
  );
}
