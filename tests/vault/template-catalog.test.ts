import type { App } from 'obsidian';
import { parseSettings } from '../../src/core/settings-parse';
import type { SettingsStore } from '../../src/vault/settings-store';
import { TemplateCatalog } from '../../src/vault/template-catalog';

/** A template folder with one note, whose readings end when the test says so. */
function slowFolder() {
  const readings: ((text: string) => void)[] = [];
  const app = {
    vault: {
      getMarkdownFiles: () => [{ path: 'Templates/Mine.md' }],
      cachedRead: () => new Promise<string>((resolve) => readings.push(resolve)),
    },
    metadataCache: { getFileCache: () => null },
  };
  const settings = { current: parseSettings({ templateFolder: 'Templates' }) };
  const catalog = new TemplateCatalog(app as unknown as App, settings as SettingsStore);
  return { catalog, readings };
}

const phasesOf = (catalog: TemplateCatalog) =>
  catalog.known().flatMap(({ id, phases }) => (id === 'Templates/Mine.md' ? phases.map(({ title }) => title) : []));

test('what a reading that began earlier finds does not replace what a later one found', async () => {
  const { catalog, readings } = slowFolder();
  const first = catalog.list();
  const second = catalog.list();
  readings[1]?.('## New\n- [ ] a\n');
  await second;
  readings[0]?.('## Old\n- [ ] a\n');
  await first;
  expect(phasesOf(catalog)).toEqual(['New']);
});
