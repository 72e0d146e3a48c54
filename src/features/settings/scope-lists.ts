import {
  type App,
  FuzzySuggestModal,
  prepareFuzzySearch,
  type SettingDefinitionList,
  SuggestModal,
  type TFolder,
} from 'obsidian';
import type { Scope, Settings } from '../../core/settings';
import { tagName } from '../../core/settings-parse';
import { compareTexts } from '../../core/comparable';
import { settingStrings } from './strings';
import type { Services } from '../../vault/services';
import type { SettingKey } from './setting-values';
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

/** Picks a folder of the vault. */
class FolderPicker extends FuzzySuggestModal<TFolder> {
  constructor(
    app: App,
    private readonly choose: (path: string) => void,
  ) {
    super(app);
    this.setPlaceholder(settingStrings.pickFolder);
    this.emptyStateText = settingStrings.noFolder;
  }

  override getItems(): TFolder[] {
    return this.app.vault.getAllFolders(false);
  }

  override getItemText({ path }: TFolder): string {
    return path;
  }

  override onChooseItem({ path }: TFolder): void {
    this.choose(path);
  }
}

/** Picks a tag of the vault, or one that is not used yet. Tags are without `#`. */
class TagPicker extends SuggestModal<string> {
  constructor(
    app: App,
    private readonly tags: readonly string[],
    private readonly choose: (tag: string) => void,
  ) {
    super(app);
    this.setPlaceholder(settingStrings.pickTag);
    this.emptyStateText = settingStrings.noTag;
  }

  override getSuggestions(query: string): string[] {
    const typed = tagName(query);
    if (typed === '') return [...this.tags];
    const search = prepareFuzzySearch(typed);
    const found = this.tags.filter((tag) => search(tag) !== null);
    return found.includes(typed) ? found : [...found, typed];
  }

  override renderSuggestion(tag: string, el: HTMLElement): void {
    el.setText(`#${tag}`);
  }

  override onChooseSuggestion(tag: string): void {
    this.choose(tag);
  }
}
