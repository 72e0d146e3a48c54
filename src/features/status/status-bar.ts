import { Menu } from 'obsidian';
import type { NoteSummary } from '../../core/note';
import { statusBarStrings } from './strings';
import { ownName, readinessOfNote, recordReview, reviewStrings } from '../reviews';
import { addStatusItems, setStatus } from './set-status';
import { colorVariable } from './status-pill';
import { noteAt } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { addEntry, showMenuBelow } from '../../ui/open-surfaces';
import { hasReviewFlag } from '../../core/reviews/note-review';
import { findStatus } from '../../core/workflow/workflow';

/** Shows the status and progress of the active note in the status bar; clicking it opens the menu of the workflow. */
export function registerStatusBar(services: Services, openPanel: () => void): void {
  const { app, plugin, index, settings } = services;
  const item = plugin.addStatusBarItem();
  item.addClass('mod-clickable', 'design-phases-status-bar');
  item.setAttrs({ role: 'button', tabindex: 0, 'aria-haspopup': 'menu', 'data-tooltip-position': 'top' });
  const activeNote = () => index.note(app.workspace.getActiveFile()?.path ?? '');
  const show = () => draw(item, settings.current.showStatusBar ? activeNote() : null, services);
  show();
  plugin.registerEvent(app.workspace.on('active-leaf-change', show));
  plugin.registerEvent(app.workspace.on('file-open', show));
  plugin.register(settings.onChange(show));
  plugin.register(index.onChange(show));
  plugin.registerDomEvent(item, 'click', () => {
    const note = activeNote();
    if (note) void showMenu(item, services, note, openPanel);
  });
  plugin.registerDomEvent(item, 'keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    item.click();
  });
}

function draw(item: HTMLElement, note: NoteSummary | null, { app, settings }: Services): void {
  item.toggle(note !== null);
  if (!note) return;
  const known = findStatus(settings.current.workflow, note.status);
  item.empty();
  const status = item.createSpan({ cls: 'design-phases-status-title', text: statusBarStrings.status(note.status) });
  status.setCssProps({ '--design-phases-color': colorVariable(known?.color ?? 'gray') });
  item.appendText(' ');
  if (note.total > 0) item.createSpan({ cls: 'design-phases-status-progress', text: `${note.done}/${note.total}` });
  const waits = hasReviewFlag(note.review, 'waiting-for-me', ownName(app));
  if (waits) item.createSpan({ cls: 'design-phases-waiting-dot' });
  item.setAttr('aria-label', statusBarStrings.label(note, waits));
}

async function showMenu(
  item: HTMLElement,
  services: Services,
  { path, status }: NoteSummary,
  openPanel: () => void,
): Promise<void> {
  const note = noteAt(services.app, path);
  const menu = new Menu();
  addStatusItems(menu, {
    workflow: services.settings.current.workflow,
    current: status,
    isNotReady: (await readinessOfNote(services, path)).length > 0,
    choose: (name) => void setStatus(services, [note], name),
  });
  menu.addSeparator();
  addEntry(menu, {
    title: reviewStrings.recordReview,
    icon: 'user-check',
    run: () => void recordReview(services, [note]),
  });
  addEntry(menu, { title: statusBarStrings.openPanel, icon: 'list-checks', run: openPanel });
  showMenuBelow(menu, { currentTarget: item });
}
