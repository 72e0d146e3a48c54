import type { SettingDefinitionList } from 'obsidian';
import { compareTexts } from '../../core/compare-texts';
import type { Scope, Settings } from '../../core/settings';
import { tagName } from '../../core/settings-parse';
import { settingStrings } from './strings';
import type { Services } from '../../vault/services';
import { FolderPicker } from './folder-picker';
import type { SettingKey } from './setting-values';
import { TagPicker } from './tag-picker';
import { openModal } from '../../ui/open-surfaces';

type List = SettingDefinitionList<SettingKey>;

/** Which notes are tracked: three lists, each empty at first. */
export function scopeLists(services: Services, change: (settings: Partial<Settings>) => void): List[] {
  const { app, settings } = services;
  const list = (key: keyof Scope, heading: string, emptyState: string, add: AddButton): List => ({
    type: 'list',
    heading,
    emptyState,
    items: settings.current.scope[key].map((name) => ({ name: key === 'tags' ? `#${name}` : name })),
    onDelete: (index) =>
      set(
        key,
        settings.current.scope[key].filter((_, other) => other !== index),
      ),
    addItem: { name: add.name, action: () => add.pick((name) => set(key, [...settings.current.scope[key], name])) },
  });
  const set = (key: keyof Scope, names: readonly string[]) =>
    change({ scope: { ...settings.current.scope, [key]: names } });
  const folder = { name: settingStrings.addFolder, pick: (take: Take) => openModal(new FolderPicker(app, take)) };
  const tag = {
    name: settingStrings.addTag,
    pick: (take: Take) => openModal(new TagPicker(app, tagsOf(services), take)),
  };
  return [
    list('folders', settingStrings.folders, settingStrings.allFolders, folder),
    list('tags', settingStrings.tags, settingStrings.allTags, tag),
    list('excludedFolders', settingStrings.excludedFolders, settingStrings.noExcludedFolders, folder),
  ];
}

type Take = (name: string) => void;

interface AddButton {
  readonly name: string;
  readonly pick: (take: Take) => void;
}

/** The tags of all notes, without `#`, in alphabetical order. */
function tagsOf({ app, index }: Services): string[] {
  const tags = app.vault.getMarkdownFiles().flatMap(({ path }) => index.tagsOf(path));
  return [...new Set(tags.map(tagName))].sort(compareTexts);
}
