import fs from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';

const root = path.join(__dirname, '..');
const LONGEST_FILE = 300;

interface Import {
  readonly target: string;
  readonly isType: boolean;
}

interface Source {
  /** From the repository's root, with forward slashes. */
  readonly file: string;
  readonly text: string;
  /** `text` without comments. */
  readonly code: string;
  readonly imports: readonly Import[];
}

function sourcesIn(folder: string): Source[] {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourcesIn(file);
    return /\.tsx?$/.test(entry.name) ? [readSource(file)] : [];
  });
}

function readSource(file: string): Source {
  const text = fs.readFileSync(path.join(root, file), 'utf8');
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found = code.matchAll(/^(?:import|export)\s+(type\s)?(?:[\w*]|\{[^}]*\})[^'";=]*?\bfrom\s+'([^']+)'/gm);
  return {
    file,
    text,
    code,
    imports: Array.from(found, ([, type, target]) => ({ isType: type !== undefined, target: target ?? '' })),
  };
}

const sources = sourcesIn('src');
const files = new Map(sources.map((source) => [source.file, source]));

/** The file of the sources that a relative import leads to; null for packages. */
function resolve(from: string, target: string): string | null {
  if (!target.startsWith('.')) return null;
  const base = path.posix.join(path.posix.dirname(from), target);
  const found = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((candidate) => files.has(candidate));
  if (found === undefined) throw new Error(`${from} imports ${target}, which is not there.`);
  return found;
}

/** The first folder below src; files directly in src are areas of their own. */
function areaOf(file: string): string {
  return file.split('/')[1] ?? file;
}

const MAY_IMPORT: Record<string, readonly string[]> = {
  core: [],
  vault: ['core'],
  ui: ['core', 'vault'],
  features: ['core', 'vault', 'ui'],
  'main.ts': ['core', 'vault', 'ui', 'features'],
};
const MAY_USE: Record<string, RegExp> = {
  core: /^(date-fns|gray-matter)(\/|$)/,
  vault: /^obsidian$/,
};

describe('what may import what', () => {
  test('every area keeps to those below it', () => {
    const strays = sources.flatMap(({ file, imports }) =>
      imports.filter(({ target }) => !mayImport(file, target)).map(({ target }) => `${file}: ${target}`),
    );
    expect(strays).toEqual([]);
  });

  test('there are no cycles', () => {
    const done = new Set<string>();
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) throw new Error(`A cycle: ${[...trail.slice(trail.indexOf(file)), file].join(' → ')}`);
      if (done.has(file)) return;
      for (const { target, isType } of files.get(file)?.imports ?? []) {
        const found = isType ? null : resolve(file, target);
        if (found !== null) visit(found, [...trail, file]);
      }
      done.add(file);
    };
    for (const { file } of sources) visit(file, []);
  });
});

describe('property tests', () => {
  test('are tried as often as all others, from the same seed', () => {
    const own = /\bnumRuns\b|\bseed:/;
    expect(
      sourcesIn('tests').filter(({ code, file }) => own.test(code) && file !== 'tests/house-rules.test.ts'),
    ).toEqual([]);
  });
});

describe('files', () => {
  test('are short', () => {
    expect(sources.filter(({ text }) => text.split('\n').length > LONGEST_FILE).map(({ file }) => file)).toEqual([]);
  });

  test('are named in kebab-case', () => {
    const odd = sources.filter(({ file }) => !/^[a-z0-9-]+\.tsx?$/.test(path.posix.basename(file)));
    expect(odd.map(({ file }) => file)).toEqual([]);
  });
});

function mayImport(file: string, target: string): boolean {
  const area = areaOf(file);
  const found = resolve(file, target);
  if (found === null) return (MAY_USE[area] ?? /./).test(target);
  return areaOf(found) === area || (MAY_IMPORT[area]?.includes(areaOf(found)) ?? false);
}

describe('what no source may hold', () => {
  const rules: readonly (readonly [string, RegExp])[] = [
    ['HTML from text', /\b(innerHTML|outerHTML|insertAdjacentHTML)\b/],
    ['lookbehind, which older iPhones lack', /\(\?<[=!]/],
    ['code from text', /\beval\(|new Function\(/],
    ['Node', /\bBuffer\b|\bprocess\.(env|cwd|platform|nextTick)|from 'node:|require\(/],
    ['any', /[\w)\]]\??:\s*any\b(?!\()|\bas any\b|<any\b/],
    ['switched-off rules', /eslint-disable|@ts-ignore|@ts-expect-error|@ts-nocheck/],
    ['hotkeys of its own', /\bhotkeys\s*:/],
    ['the page of one window', /(?<![.\w])document\.|window\.document/],
    ['inline style', /\.style\.(?!setProperty)|cssText/],
    ['writing to the console', /\bconsole\.(log|debug|info)\(/],
  ];
  test.each(rules)('%s', (_name, pattern) => {
    const found = sources.filter(({ text, code }) =>
      pattern.test(pattern.source.includes('eslint') ? text : withoutStrings(code)),
    );
    expect(found.map(({ file }) => file)).toEqual([]);
  });

  test('a dialog, a picker or a notice that does not close with the plugin', () => {
    const opened = /\bnew Notice\(|\bnew \w*(?:Modal|Picker|Dialog)\((?:[^()]|\([^()]*\))*\)\s*\.open\(\)/;
    const found = sources.filter(({ code }) => opened.test(code)).map(({ file }) => file);
    expect(found).toEqual(['src/ui/open-surfaces.ts']);
  });

  test('words for the user outside of strings', () => {
    const inElements = />\s*[A-Z][a-z]+ [^<>{}=;()]*</;
    const inCalls = /(?:showNotice|set(?:Title|Name|Desc|ButtonText|Text|Placeholder|Tooltip))\(\s*'[^']*[a-z] /;
    const found = sources.filter(
      ({ file, code }) => inCalls.test(code) || (file.endsWith('.tsx') && inElements.test(code)),
    );
    expect(found.map(({ file }) => file)).toEqual([]);
  });
});

/** Rules are about code: what stands in quotes is only looked at for modules of Node. */
function withoutStrings(code: string): string {
  return code.replace(/'(?:[^'\\\n]|\\.)*'/g, (text) => (text.includes('node:') ? text : "''"));
}

describe('styles.css', () => {
  const joined = buildSync({
    absWorkingDir: root,
    entryPoints: ['styles.css'],
    bundle: true,
    metafile: true,
    write: false,
  });
  const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '');
  const css = joined.outputFiles.map(({ text }) => withoutComments(text)).join('');
  const stylesheets = fs
    .readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => `src/${file.replaceAll(path.sep, '/')}`);
  const selectors = Array.from(css.matchAll(/(?:^|[}{;])\s*([^@{};]+)\{/g), ([, selector]) => (selector ?? '').trim());
  const declarations = Array.from(
    css.matchAll(/(?:[{;])\s*([a-z-]+)\s*:\s*([^;{}]+)/g),
    ([, name, value]) => `${name}: ${value?.trim()}`,
  );

  test('holds imports only, and every stylesheet is joined into it', () => {
    const imports = fs.readFileSync(path.join(root, 'styles.css'), 'utf8').trim().split('\n');
    expect(imports.filter((line) => !/^@import '\.\/src\/(ui|features\/[a-z-]+)\/styles\.css';$/.test(line))).toEqual(
      [],
    );
    expect(Object.keys(joined.metafile.inputs).sort()).toEqual(['styles.css', ...stylesheets].sort());
  });

  test('a class has its looks from one stylesheet', () => {
    const owners = new Map<string, Set<string>>();
    for (const file of stylesheets) {
      const rules = withoutComments(fs.readFileSync(path.join(root, file), 'utf8'));
      for (const [, name = ''] of rules.matchAll(/(?:^|[},])\s*(\.design-phases-[\w-]+)\s*(?=[,{])/g))
        owners.set(name, (owners.get(name) ?? new Set()).add(file));
    }
    expect([...owners].filter(([, { size }]) => size > 1).map(([name]) => name)).toEqual([]);
  });

  test("the app's own look of buttons is overridden in one place", () => {
    expect(css.match(/:not\(\.clickable-icon\)/g)).toHaveLength(1);
  });

  test('every rule is about the plugin', () => {
    const foreign = selectors
      .flatMap((list) => list.split(/,(?![^(]*\))/))
      .filter((selector) => !/design-phases-|^(from|to|[\d.]+%|:root|body)/.test(selector.trim()));
    expect(foreign).toEqual([]);
  });

  // What follows the pointer is placed from the left, as the pointer's own position is counted.
  const FROM_THE_LEFT = ['left: 0', 'right: auto'];

  test('directions are logical', () => {
    const physical =
      /^(margin|padding|border)-(left|right|top|bottom)|^(left|right|top|bottom):|text-align: (left|right)/;
    const found = declarations.filter((declaration) => physical.test(declaration));
    expect(found.filter((declaration) => !FROM_THE_LEFT.includes(declaration))).toEqual([]);
  });

  test("colours are the theme's", () => {
    expect(declarations.filter((declaration) => /#[0-9a-f]{3,8}\b|\b(rgb|hsl)a?\(\s*\d/i.test(declaration))).toEqual(
      [],
    );
  });

  test('no rule overrides by force, and motion can be switched off', () => {
    expect(css).not.toContain('!important');
    expect(css).toContain('prefers-reduced-motion');
  });
});
