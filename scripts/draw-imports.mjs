/**
 *   npm run imports     says whether the picture of the imports in CONTRIBUTING.md is current
 *   npm run imports -- --write     draws it, with its figures
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const PAGE = path.join(root, 'CONTRIBUTING.md');
const PART = /<!-- imports -->\n\n[^]*?\n\n(.*)\n\n<!-- \/imports -->\n/;
/** Figures may be off by so much before they are counted again, so that not every change has to. */
const TOLERANCE = 0.05;

/** The TypeScript files of `src`, by their paths from there, with their texts. */
function sources() {
  const src = path.join(root, 'src');
  const names = readdirSync(src, { recursive: true }).map((name) => name.replaceAll('\\', '/'));
  const files = names.filter((name) => /\.tsx?$/.test(name)).sort();
  return new Map(files.map((name) => [name, readFileSync(path.join(src, name), 'utf8')]));
}

/** The folder that a file lies in, not deeper than `core/board`; that of `main.ts` is the file itself. */
const folderOf = (file) => file.split('/').slice(0, -1).slice(0, 2).join('/') || file;
const roomOf = (folder) => folder.split('/')[0];

/** The folders of `src`, each with those that it imports from. */
function importsByFolder(files) {
  const imports = new Map([...files.keys()].map((file) => [folderOf(file), new Set()]));
  for (const [file, text] of files)
    for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
      const base = path.posix.join(path.posix.dirname(file), fileName);
      const target = [`${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((candidate) => files.has(candidate));
      if (target && folderOf(target) !== folderOf(file)) imports.get(folderOf(file))?.add(folderOf(target));
    }
  return imports;
}

const arrow = (from, targets) => (targets.length > 0 ? `${from} --> ${targets.join(' & ')}` : from);

/** A box for each room, with its folders and their arrows to each other, and one arrow between two rooms. */
function picture(imports) {
  const folders = [...imports.keys()].sort();
  const idOf = (folder) => folder.replace('/', '.');
  const boxOf = (room) => {
    const inside = folders.filter((folder) => folder.startsWith(`${room}/`));
    if (inside.length === 0) return [`  ${room}`];
    const lines = inside.map((folder) => {
      const targets = inside.filter((target) => imports.get(folder).has(target));
      return `    ${arrow(`${idOf(folder)}[${folder.split('/')[1]}]`, targets.map(idOf))}`;
    });
    return [`  subgraph ${room}`, ...lines, '  end'];
  };
  const rooms = [...new Set(folders.map(roomOf))];
  const between = rooms.flatMap((room) => {
    const own = folders.filter((folder) => roomOf(folder) === room);
    const used = new Set(own.flatMap((folder) => [...imports.get(folder)].map(roomOf)));
    const targets = rooms.filter((other) => other !== room && used.has(other));
    return targets.length > 0 ? [`  ${arrow(room, targets)}`] : [];
  });
  return ['```mermaid', 'flowchart LR', ...rooms.flatMap(boxOf), ...between, '```'].join('\n');
}

function figures(files, imports) {
  const lines = [...files.values()].reduce((sum, text) => sum + text.split('\n').length - 1, 0);
  const arrows = [...imports.values()].reduce((sum, targets) => sum + targets.size, 0);
  return `${imports.size} folders, ${files.size} files, ${lines.toLocaleString('en')} lines, ${arrows} arrows between two folders.`;
}

const numbersIn = (text) => text.match(/[\d,]+\d|\d/g).map((number) => Number(number.replaceAll(',', '')));

/** @param {RegExpExecArray | null} found */
function isCurrent(found, drawn, expected) {
  if (!found) return false;
  const [part, counted] = found;
  const before = numbersIn(counted);
  const isNear = numbersIn(expected).every((now, index) => Math.abs(now - before[index]) <= now * TOLERANCE);
  return part.includes(`\n${drawn}\n`) && isNear;
}

const files = sources();
const imports = importsByFolder(files);
const drawn = picture(imports);
const counted = figures(files, imports);
const page = readFileSync(PAGE, 'utf8');
if (process.argv.includes('--write')) {
  writeFileSync(
    PAGE,
    page.replace(PART, () => `<!-- imports -->\n\n${drawn}\n\n${counted}\n\n<!-- /imports -->\n`),
  );
} else if (!isCurrent(PART.exec(page), drawn, counted)) {
  console.error('CONTRIBUTING.md shows other imports than src has. Draw them: npm run imports -- --write');
  process.exitCode = 1;
}
