import fs from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { filesIn } from './setup/sources';

const root = path.join(__dirname, '..');
const LONGEST_FILE = 300;

interface Source {
  /** From the repository's root, with forward slashes. */
  readonly file: string;
  readonly text: string;
  /** `text` without comments. */
  readonly code: string;
}

const sources: readonly Source[] = filesIn('src').map(({ file, text }) => ({
  file,
  text,
  code: text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, ''),
}));

describe('files', () => {
  test('are short', () => {
    expect(sources.filter(({ text }) => text.split('\n').length > LONGEST_FILE).map(({ file }) => file)).toEqual([]);
  });

  test('are named in kebab-case', () => {
    const odd = sources.filter(({ file }) => !/^[a-z0-9-]+\.tsx?$/.test(path.posix.basename(file)));
    expect(odd.map(({ file }) => file)).toEqual([]);
  });
});

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
