import type { App } from '../host/app';
import { setIcon } from '../host/dom/icons';
import { openDrawersBySwipe } from '../host/ui/swipes';
import { MarkdownView } from '../host/workspace/markdown-view';
import { CommandPalette } from './command-palette';

/** The app's own buttons and keys: palette, sidebars, reading view, settings, and what only the stand-in has. */
export function addWindowControls(app: App, phone: boolean): void {
  const { commands, workspace } = app;
  const palette = (): void => new CommandPalette(app).open();
  const builtIn = [
    { id: 'app:open-settings', name: 'Open settings', callback: () => app.setting.open() },
    { id: 'app:toggle-right-sidebar', name: 'Toggle right sidebar', callback: () => workspace.rightSplit.toggle() },
    { id: 'app:toggle-left-sidebar', name: 'Toggle left sidebar', callback: () => workspace.leftSplit.toggle() },
    {
      id: 'theme:toggle-light-dark',
      name: 'Toggle light/dark mode',
      callback: () => applyTheme(app, app.isDarkMode() ? 'light' : 'dark'),
    },
    {
      id: 'markdown:toggle-preview',
      name: 'Toggle reading view',
      checkCallback: (checking: boolean) => toggleReading(app, checking),
    },
    {
      id: 'editor:toggle-source',
      name: 'Toggle live preview/source mode',
      checkCallback: (checking: boolean) => toggleSource(app, checking),
    },
  ];
  for (const command of builtIn) commands.addCommand(command);
  app.scope.register(['Mod'], 'p', () => {
    palette();
    return false;
  });
  app.scope.register(['Mod'], ',', () => {
    app.setting.open();
    return false;
  });
  app.scope.register(['Mod'], 'e', () => {
    commands.executeCommandById('markdown:toggle-preview');
    return false;
  });
  const run = (id: string) => () => commands.executeCommandById(id);
  const { leftRibbon } = workspace;
  leftRibbon.addAction('lucide-terminal', 'Open command palette', palette);
  const foot = leftRibbon.containerEl.createDiv('side-dock-settings');
  addButton(foot, 'lucide-sun-moon', 'Toggle light/dark mode', run('theme:toggle-light-dark'));
  addButton(foot, 'lucide-smartphone', phone ? 'Desktop' : 'Phone', () => switchDevice(phone));
  addButton(foot, 'lucide-settings', 'Settings', run('app:open-settings'));
  addSidebarButtons(app);
  if (phone) addMobileBar(app, palette);
}

export function applyTheme(app: App, theme: unknown): void {
  const dark = theme === 'dark';
  document.body.toggleClass('theme-dark', dark);
  document.body.toggleClass('theme-light', !dark);
  app.saveLocalStorage('theme', dark ? 'dark' : 'light');
  app.workspace.trigger('css-change');
}

export function applyDevice(phone: boolean): void {
  document.body.toggleClass(['is-mobile', 'is-phone'], phone);
}

function switchDevice(phone: boolean): void {
  const url = new URL(window.location.href);
  if (phone) url.searchParams.delete('phone');
  else url.searchParams.set('phone', '');
  window.location.assign(url);
}

function toggleReading(app: App, checking: boolean): boolean {
  const view = app.workspace.getActiveViewOfType(MarkdownView);
  if (view && !checking) void view.setMode(view.getMode() === 'source' ? 'preview' : 'source');
  return view !== null;
}

function toggleSource(app: App, checking: boolean): boolean {
  const view = app.workspace.getActiveViewOfType(MarkdownView);
  if (view && !checking) view.setSourceOnly(view.getState()['source'] !== true);
  return view !== null;
}

function addSidebarButtons(app: App): void {
  const header = app.workspace.rootSplit.tabs().containerEl.find('.workspace-tab-header-container');
  const left = createDiv('sidebar-toggle-button mod-left');
  addButton(left, 'lucide-panel-left', 'Toggle left sidebar', () => app.workspace.leftSplit.toggle());
  header.prepend(left);
  addButton(header.createDiv('sidebar-toggle-button mod-right'), 'lucide-panel-right', 'Toggle right sidebar', () =>
    app.workspace.rightSplit.toggle(),
  );
}

function addMobileBar(app: App, palette: () => void): void {
  const { leftSplit: left, rightSplit: right } = app.workspace;
  openDrawersBySwipe(document, { left: () => left.expand(), right: () => right.expand() });
  const bar = app.containerEl.createDiv('mobile-navbar');
  const { leftSplit, rightSplit } = app.workspace;
  addButton(bar, 'lucide-panel-left', 'Files', () => leftSplit.toggle());
  addButton(bar, 'lucide-terminal', 'Command palette', palette);
  addButton(bar, 'lucide-settings', 'Settings', () => app.setting.open());
  addButton(bar, 'lucide-smartphone', 'Desktop', () => switchDevice(true));
  addButton(bar, 'lucide-panel-right', 'Right sidebar', () => rightSplit.toggle());
  app.workspace.on('file-open', () => leftSplit.collapse());
}

function addButton(parent: HTMLElement, icon: string, label: string, action: () => unknown): void {
  const button = parent.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': label, type: 'button' } });
  setIcon(button, icon);
  button.addEventListener('click', () => action());
}
