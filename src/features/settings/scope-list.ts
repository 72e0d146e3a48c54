import {
  type App,
  FuzzySuggestModal,
  Menu,
  prepareFuzzySearch,
  type SettingDefinitionList,
  SuggestModal,
  type TFolder,
} from 'obsidian';
import type { Scope, Settings } from '../../core/settings';
import { tagName } from '../../core/settings-parse';
import { compareTexts } from '../../core/comparable';
import { settingStrings } from './strings';
import type { NoteIndex } from '../../vault/note-index';
import type { Services } from '../../vault/services';
import type { SettingKey } from './setting-values';
import { addEntry, openModal, showMenuBelow } from '../../ui/open-surfaces';

/** Which notes are tracked: one list of folders, tags, and excluded folders. */
export function scopeList(
  { app, index, settings }: Services,
  change: (settings: Partial<Settings>) => void,
): SettingDefinitionList<SettingKey> {
  const { scope } = settings.current;
  const entries = KINDS.flatMap((kind) => scope[kind].map((name) => ({ kind, name })));
  const replace = (kind: keyof Scope, names: (now: readonly string[]) => readonly string[]) => {
    const now = settings.current.scope;
    change({ scope: { ...now, [kind]: names(now[kind]) } });
  };
  const pick = (kind: keyof Scope): void => {
    const add = (name: string): void => replace(kind, (names) => [...names, name]);
    openModal(kind === 'tags' ? new TagPicker(app, tagsOf(app, index), add) : new FolderPicker(app, add));
  };
  return {
    type: 'list',
    heading: settingStrings.scope,
    emptyState: settingStrings.wholeVault,
    items: entries.map(({ kind, name }) => ({
      name: kind === 'tags' ? `#${name}` : name,
      desc: settingStrings.scopeKinds[kind],
    })),
    onDelete: (at) => {
      const gone = entries[at];
      if (gone) replace(gone.kind, (names) => names.filter((name) => name !== gone.name));
    },
    addItem: { name: settingStrings.addToScope, action: (el) => showMenuBelow(kindsMenu(pick), { currentTarget: el }) },
  };
}

const KINDS = ['folders', 'tags', 'excludedFolders'] as const satisfies readonly (keyof Scope)[];

function kindsMenu(pick: (kind: keyof Scope) => void): Menu {
  const menu = new Menu();
  for (const kind of KINDS) addEntry(menu, { title: settingStrings.scopeKinds[kind], run: () => pick(kind) });
  return menu;
}

/** The tags of all notes, without `#`, in alphabetical order. */
function tagsOf(app: App, index: NoteIndex): string[] {
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
