import { recordError } from '../host/core/errors';
import { setPlatform } from '../host/core/platform';
import { Host, type PluginBuild } from '../host/host';
import { showTooltips } from '../host/ui/tooltip';
import { socketBackend } from '../host/vault/socket-backend';
import { followOutsideChanges } from './outside-changes';
import { showPagePreviews } from './page-preview';
import { openFileExplorer } from './file-explorer';
import { addWindowControls, applyDevice, applyTheme } from './window-controls';

/** What the server writes into the page. */
interface StandInOptions {
  readonly token: string;
  readonly vaultName: string;
  readonly plugin: PluginBuild;
  /** A note to open at first; null for none. */
  readonly note: string | null;
}

declare global {
  interface Window {
    standInOptions: StandInOptions;
    /** For the tests that drive the page. */
    standIn: { host: Host; ready: Promise<void> };
  }
}

async function start(options: StandInOptions): Promise<void> {
  const query = new URLSearchParams(window.location.search);
  const phone = query.has('phone');
  if (phone) setPlatform('phone');
  const host = new Host({
    backend: socketBackend(options.token),
    name: options.vaultName,
    resourceUrl: (path) => `/resource/${path.split('/').map(encodeURIComponent).join('/')}`,
  });
  window.standIn.host = host;
  window.addEventListener('error', (event) => recordError('page', event.error ?? event.message));
  window.addEventListener('unhandledrejection', (event) => recordError('promise', event.reason));
  applyTheme(host.app, query.get('theme') ?? host.app.loadLocalStorage('theme'));
  applyDevice(phone);
  addWindowControls(host.app, phone);
  showTooltips(window);
  host.app.workspace.on('window-open', (_: unknown, win: Window) => showTooltips(win));
  showPagePreviews(host.app);
  await host.loadVault();
  await openFileExplorer(host.app, !phone);
  const firstTime = host.app.loadLocalStorage('plugin-was-on') !== true;
  const plugin = await host.loadPlugin(options.plugin);
  await host.becomeReady();
  const note = query.get('note') ?? options.note;
  if (note !== null) await host.openNote(note);
  if (firstTime && !query.has('bare')) plugin.onUserEnable();
  host.app.saveLocalStorage('plugin-was-on', true);
  followOutsideChanges(host);
  await host.settle();
}

window.standIn = { host: undefined as never, ready: Promise.resolve() };
window.standIn.ready = start(window.standInOptions);
window.standIn.ready.catch((error: unknown) => recordError('start', error));
