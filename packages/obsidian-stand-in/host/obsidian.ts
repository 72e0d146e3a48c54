/** What `require('obsidian')` gives a plugin here. */
export { App } from './app';
export { BasesEntry, BasesEntryGroup } from './bases/bases-entry';
export { BasesQueryResult, BasesView, BasesViewConfig, QueryController } from './bases/bases-view';
export * from './bases/values';
export { Component } from './core/component';
export { debounce } from './core/debounce';
export { Events } from './core/events';
export { Platform } from './core/platform';
export { Keymap, Scope } from './core/scope';
export { addIcon, getIcon, getIconIds, removeIcon, setIcon } from './dom/icons';
export { Editor } from './editor/editor';
export { editorEditorField, editorInfoField, editorLivePreviewField, editorViewField } from './editor/fields';
export { MarkdownRenderChild } from './markdown/render-child';
export { MarkdownRenderer } from './markdown/renderer';
export {
  getAllTags,
  getFrontMatterInfo,
  parseFrontMatterAliases,
  parseFrontMatterEntry,
  parseFrontMatterStringArray,
  parseFrontMatterTags,
} from './metadata/frontmatter';
export { getLinkpath, parseLinktext, resolveSubpath, stripHeading, stripHeadingForLink } from './metadata/link-text';
export { MetadataCache } from './metadata/metadata-cache';
export { parseYaml, stringifyYaml } from './metadata/yaml';
export { moment } from './moment';
export { Plugin } from './plugin/plugin';
export { Setting, SettingGroup } from './settings/setting';
export { PluginSettingTab, SettingPage, SettingTab } from './settings/setting-tab';
export { BaseComponent, ButtonComponent, ExtraButtonComponent, ValueComponent } from './ui/components';
export {
  ColorComponent,
  DropdownComponent,
  ProgressBarComponent,
  SliderComponent,
  ToggleComponent,
} from './ui/value-components';
export { ConfirmationButton, ConfirmationModal } from './ui/confirmation-modal';
export { HoverPopover } from './ui/hover-popover';
export { AbstractInputSuggest, PopoverSuggest } from './ui/input-suggest';
export { Menu, MenuSeparator } from './ui/menu';
export { MenuItem } from './ui/menu-item';
export { Modal } from './ui/modal';
export { Notice } from './ui/notice';
export { prepareFuzzySearch, prepareSimpleSearch, renderMatches, renderResults, sortSearchResults } from './ui/search';
export { FuzzySuggestModal, SuggestModal } from './ui/suggest-modal';
export {
  AbstractTextComponent,
  MomentFormatComponent,
  SearchComponent,
  TextAreaComponent,
  TextComponent,
} from './ui/text-components';
export { displayTooltip, setTooltip } from './ui/tooltip';
export { FileManager } from './vault/file-manager';
export { TAbstractFile, TFile, TFolder } from './vault/files';
export { normalizePath } from './vault/paths';
export { Vault } from './vault/vault';
export { EditableFileView, FileView, TextFileView } from './workspace/file-view';
export { WorkspaceLeaf } from './workspace/leaf';
export { MarkdownView } from './workspace/markdown-view';
export { WorkspaceWindow } from './workspace/popout';
export { WorkspaceItem, WorkspaceSidedock, WorkspaceSplit, WorkspaceTabs } from './workspace/split';
export { ItemView, View } from './workspace/view';
export { Workspace } from './workspace/workspace';
export { apiVersion, getLanguage, requireApiVersion } from './version';
