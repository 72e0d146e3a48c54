import { type Menu, Notice, type TAbstractFile, TFile } from 'obsidian';
import { findStatus, nextStatus } from '../../core/workflow';
import { commandStrings } from '../../ui/strings/commands';
import { statusChangeStrings } from './strings';
import { changeStatus } from './change-status';
import { changeStatuses } from './change-statuses';
import { StatusPicker } from './status-picker';
import type { Services } from '../../vault/services';
import { addNoteCommand } from '../../ui/note-command';

/** The commands and file menu entries that set the status of notes. */
export function registerStatusCommands(services: Services): void {
  addNoteCommand(services, { id: 'set-status', name: commandStrings.setStatus, icon: 'circle-dot' }, ({ path }) =>
    pickStatus(services, [path]),
  );
  addNoteCommand(
    services,
    { id: 'advance-status', name: commandStrings.advanceStatus, icon: 'chevrons-right' },
    ({ path }) => advanceStatus(services, path),
  );
  const { plugin, app } = services;
  plugin.registerEvent(app.workspace.on('file-menu', (menu, file) => addMenuItem(services, menu, [file])));
  plugin.registerEvent(app.workspace.on('files-menu', (menu, files) => addMenuItem(services, menu, files)));
}

function addMenuItem(services: Services, menu: Menu, files: readonly TAbstractFile[]): void {
  const notes = files.filter((file) => file instanceof TFile && file.extension === 'md').map(({ path }) => path);
  if (notes.length === 0) return;
  menu.addItem((item) =>
    item
      .setTitle(commandStrings.setStatusMenu)
      .setIcon('circle-dot')
      .setSection('action')
      .onClick(() => pickStatus(services, notes)),
  );
}

async function pickStatus(services: Services, paths: readonly string[]): Promise<void> {
  const { workflow } = services.settings.current;
  const [path = ''] = paths;
  const current = paths.length === 1 ? (await services.actions.properties(path)).statusText : '';
  new StatusPicker(services.app, {
    workflow,
    current,
    choose: ({ name }) => {
      if (paths.length === 1) void setStatus(services, path, name);
      else void changeStatuses(services, paths, name);
    },
  }).open();
}

async function advanceStatus(services: Services, path: string): Promise<void> {
  const { workflow } = services.settings.current;
  const { statusText } = await services.actions.properties(path);
  const next = nextStatus(workflow, statusText);
  if (next) return setStatus(services, path, next.name);
  const last = findStatus(workflow, statusText);
  if (last) return void new Notice(statusChangeStrings.lastStatus(last.name));
  // What stands behind a word of the user's own, only the user knows.
  new Notice(statusChangeStrings.unknownStatus(statusText));
  return pickStatus(services, [path]);
}

async function setStatus(services: Services, path: string, status: string): Promise<void> {
  if (await changeStatus(services, path, status)) new Notice(statusChangeStrings.done(status));
}
