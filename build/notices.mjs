import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

export const noticesFile = 'THIRD-PARTY-NOTICES.md';

/**
 * The packages of which the bundle holds code, by name: `{ name, version, license, text }`, `text` being the package's
 * own licence file. Fails for a package without a licence file or under another licence than MIT or ISC.
 */
export async function bundledPackages(metafile, root) {
  const folders = new Set();
  for (const output of Object.values(metafile.outputs))
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
      if (folder && bytesInOutput > 0) folders.add(folder);
    }
  const packages = await Promise.all(Array.from(folders, (folder) => readPackage(path.join(root, folder))));
  return packages.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function readPackage(folder) {
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
  if (!file) throw new Error(`${name} has no licence file.`);
  if (!['MIT', 'ISC'].includes(license)) throw new Error(`${name} is under ${license}, which nobody has looked at.`);
  const text = (await readFile(path.join(folder, file), 'utf8')).replace(/\r\n/g, '\n').trim();
  return { name, version, license, text };
}

/** Compares the notices in the repository with the bundle; writes them where that is asked for. */
export async function checkNotices(packages, root, write) {
  const target = path.join(root, noticesFile);
  const expected = noticesOf(packages);
  if (write) return writeFile(target, expected);
  const found = await readFile(target, 'utf8').catch(() => '');
  if (found !== expected) {
    throw new Error(`${noticesFile} does not match the bundle. Run: npm run build -- --write-notices`);
  }
}

function noticesOf(packages) {
  const parts = packages.map(({ name, version, license, text }) =>
    [`## ${name} ${version} (${license})`, '', '```', text, '```'].join('\n'),
  );
  const head = ['# Third-party notices', 'The `main.js` of Design Phases contains code from these packages.'];
  return `${[...head, ...parts].join('\n\n')}\n`;
}

/** The comment at the top of main.js: what is in it, and each licence text once. */
export function bannerOf(packages) {
  const copyrights = packages.map(({ name, version, license, text }) => {
    const holder = /^copyright .*$/im.exec(text)?.[0] ?? '';
    return `${name} ${version} (${license}) ${holder}`.trim();
  });
  const mit = packages.find(({ license }) => license === 'MIT')?.text ?? '';
  const permission = mit.slice(mit.indexOf('Permission is hereby granted'));
  return `/*\nDesign Phases (MIT). Contains code from:\n${copyrights.join('\n')}\n\n${permission}\n*/`;
}
