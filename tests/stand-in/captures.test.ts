import fs from 'node:fs';
import path from 'node:path';
import { parseMetadata } from '../../packages/obsidian-stand-in/host/metadata/parse-metadata';

const folder = path.join(__dirname, '../../../shared/captures');
const present = fs.existsSync(folder);
const files = present ? fs.readdirSync(folder).filter((name) => name.endsWith('.json')) : [];

interface Capture {
  readonly fileContents: string;
  readonly cachedMetadata: unknown;
}

describe("the stand-in's metadata equals captures of Obsidian's own cache (skipped where the captures folder is absent)", () => {
  const check = present ? test.each(files) : test.skip.each(['no captures']);
  check('%s', (name) => {
    const capture = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')) as Capture;
    expect(JSON.parse(JSON.stringify(parseMetadata(capture.fileContents)))).toEqual(capture.cachedMetadata);
  });
});
