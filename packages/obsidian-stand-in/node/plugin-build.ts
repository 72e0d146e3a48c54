import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PluginBuild } from '../host/host';

/** The files of a release: manifest.json, main.js and styles.css. */
export async function readPluginBuild(folder: string): Promise<PluginBuild> {
  const read = (name: string): Promise<string> => readFile(path.join(folder, name), 'utf8');
  const [manifest, code, css] = await Promise.all([read('manifest.json'), read('main.js'), read('styles.css')]);
  return { manifest: JSON.parse(manifest) as PluginBuild['manifest'], code, css };
}
